/** Authorization does not hang on a layout, a proxy or a hidden button: every route and action, asked in every way. */
import { readFileSync } from "node:fs";
import { expect, test } from "./support/journey";
import { addressOf, routes } from "./support/routes";

const staffRoutes = routes().filter((route) => route.staffOnly);
const ways: [string, string, Record<string, string>][] = [
  ["a page", "GET", {}],
  ["its payload", "GET", { rsc: "1" }],
  ["a prefetch", "GET", { rsc: "1", "next-router-prefetch": "1" }],
  ["one segment", "GET", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
  ["its head", "HEAD", {}],
  ["a forwarded host", "GET", { "x-forwarded-host": "evil.example", "x-middleware-subrequest": "proxy:proxy:proxy" }],
  ["a post", "POST", { "content-type": "text/plain" }],
];

/** A redirect to the sign-in page, in whichever of the framework's forms, or a plain refusal. */
function isShut(status: number, location: string | undefined, body: string): boolean {
  if (status >= 300 && status < 400) return /\/sign-in/.test(location ?? "");
  if ([400, 401, 403, 404, 405, 422].includes(status)) return true;
  return status === 200 && (body === "" || /NEXT_REDIRECT;\w+;\/sign-in/.test(body) || isTree(body));
}

/** The shape of the folders, which a prefetch may know: it names no record. */
const isTree = (body: string) => /"s":"__PAGE__"/.test(body) && !body.includes('["$",');

test("nobody who is not signed in gets a byte of any staff route", async ({ request }) => {
  const open: string[] = [];
  for (const { address } of staffRoutes)
    for (const [way, method, headers] of ways) {
      let answer = await request.fetch(address, { method, headers, maxRedirects: 0 });
      // The framework sends a payload request without its cache key to the same address with one.
      const keyed = answer.headers().location;
      if (keyed?.includes("_rsc")) answer = await request.fetch(keyed, { method, headers, maxRedirects: 0 });
      const body = await answer.text();
      if (!isShut(answer.status(), answer.headers().location, body) || /@dealdesk\.example/.test(body))
        open.push(`${address} as ${way}: ${answer.status()} ${body.slice(0, 120)}`);
    }
  expect(open).toEqual([]);
});

test("no role breaks a page: each opens, or says that it does not", async ({ as }) => {
  test.setTimeout(300_000);
  const broken: string[] = [];
  for (const person of ["rep", "manager", "catalog", "purchasing", "auditor", "administrator"] as const) {
    const { page } = await as(person);
    for (const { address, kind } of staffRoutes) {
      if (kind !== "page") continue;
      const answer = await page.context().request.get(address);
      if (![200, 403, 404].includes(answer.status())) broken.push(`${person} at ${address}: ${answer.status()}`);
    }
  }
  expect(broken).toEqual([]);
});

/** What the build itself says it exposes. */
const manifest = ".next/server/server-reference-manifest.json";

/** The ids of all server actions in the build, each with a page that carries it. */
function actions(): { id: string; name: string; address: string }[] {
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { workers: Record<string, unknown>; exportedName?: string }>;
  };
  return Object.entries(node).flatMap(([id, { workers, exportedName }]) => {
    const page = Object.keys(workers).find((worker) => worker.endsWith("/page"));
    return page ? [{ id, name: exportedName ?? id, address: addressOf(page.replace(/^app\//, "")) }] : [];
  });
}

test("no action runs for somebody who is not signed in, or from another address", async ({ request, baseURL }) => {
  const ran: string[] = [];
  const origin = new URL(baseURL ?? "").origin;
  const from: Record<string, string>[] = [
    { origin },
    {},
    { origin: "https://evil.example" },
    { origin, "sec-fetch-site": "cross-site" },
  ];
  for (const { id, name, address } of actions())
    for (const headers of from) {
      const answer = await request.post(address, {
        headers: { ...headers, "next-action": id, "content-type": "text/plain;charset=UTF-8" },
        data: '[{"status":"idle"},{}]',
      });
      const body = await answer.text();
      // The framework's own answer to another origin is a 500 without a word.
      const shutByFramework = headers.origin !== origin && /^1:E\{"digest"/m.test(body);
      if (/"status":"(done|failed)"/.test(body) || (answer.status() >= 500 && !shutByFramework))
        ran.push(`${name} with ${JSON.stringify(headers)}: ${answer.status()} ${body.slice(0, 200)}`);
    }
  expect(ran).toEqual([]);
});

test("every answer carries the policy, and no two carry the same nonce", async ({ request }) => {
  const nonces = new Set<string>();
  const pages = routes().filter((route) => route.kind === "page");
  for (const { address } of pages) {
    const policy = (await request.get(address, { maxRedirects: 0 })).headers()["content-security-policy"] ?? "";
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    nonces.add(/nonce-([^']+)/.exec(policy)?.[1] ?? "");
  }
  expect(nonces.size).toBe(pages.length);
});
