/** Every server action of the build: signed out, from elsewhere, and as each role that may not. */
import { readFileSync } from "node:fs";
import { type Permission, permissions, type Role, roles } from "@/lib/kernel/permissions";
import { emailOf, named, type PersonName } from "@/lib/testing/people";
import { everyInput, plausible } from "@/lib/testing/plausible";
import { sourceFiles } from "@/lib/testing/source";
import { expect, test } from "../support/journey";
import { addressOf } from "../support/routes";
import { signIn } from "../support/sign-in";
import { eachOf } from "./ways";

type Action = { readonly id: string; readonly name: string; readonly file: string; readonly address: string };

/** What the build itself says it exposes, each with a page that carries it. */
function actions(): Action[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { workers: Record<string, unknown>; exportedName?: string; filename?: string }>;
  };
  return Object.entries(node).flatMap(([id, { workers, exportedName = id, filename = "" }]) => {
    const page = Object.keys(workers).find((worker) => worker.endsWith("/page"));
    return page ? [{ id, name: exportedName, file: filename, address: addressOf(page.replace(/^app\//, "")) }] : [];
  });
}

const sources = new Map(sourceFiles().map((file) => [file.path, file.text]));

/** Actions over a command of the platform, which is no file of a module. */
const ofThePlatform: Readonly<Record<string, { readonly permission: Permission; readonly input: unknown }>> = {
  sendAgain: {
    permission: "outbox:redrive",
    input: { kind: "mail", id: "01890000-0000-7000-8000-000000000000" },
  },
};

/** The schema and the permission behind an action, as its one line and its command's first line say. */
function behind({ name, file }: Action): { schema: string; permission: Permission | undefined } | undefined {
  const line = new RegExp(`export const ${name} = (?:\\w*[aA]ction)\\(\\s*(\\w+),\\s*(?:\\w+,\\s*)?(\\w+)`).exec(
    sources.get(file) ?? "",
  );
  if (!line) return undefined;
  const [, schema = "", command = ""] = line;
  const kebab = command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const text = [...sources].find(([path]) => path.endsWith(`/commands/${kebab}.ts`))?.[1] ?? "";
  const permission = /authorize\(ctx\.actor, "([\w:]+)"\)/.exec(text)?.[1];
  return { schema, permission: permission as Permission | undefined };
}

const post = (id: string, headers: Record<string, string>, input: unknown) => ({
  headers: { ...headers, "next-action": id, "content-type": "text/plain;charset=UTF-8" },
  data: JSON.stringify([{ status: "idle" }, input]),
});

test("no action runs for somebody who is not signed in, or from another address", async ({ request, baseURL }) => {
  test.setTimeout(180_000);
  const origin = new URL(baseURL ?? "").origin;
  const ran: string[] = [];
  const from: Record<string, string>[] = [
    { origin },
    {},
    { origin: "https://evil.example" },
    { origin, "sec-fetch-site": "cross-site" },
  ];
  await eachOf(actions(), async ({ id, name, address }) => {
    for (const headers of from) {
      const answer = await request.post(address, post(id, headers, {}));
      const body = await answer.text();
      // The framework's own answer to another origin is a 500 without a word.
      const shutByFramework = headers.origin !== origin && /^1:E\{"digest"/m.test(body);
      if (/"status":"(done|failed)"/.test(body) || (answer.status() >= 500 && !shutByFramework))
        ran.push(`${name} with ${JSON.stringify(headers)}: ${answer.status()} ${body.slice(0, 200)}`);
    }
  });
  expect(ran).toEqual([]);
});

const standsFor = (role: Role) =>
  (Object.keys(named) as PersonName[]).find((name) => named[name].roles.join() === role) ?? "rep";

test("an action with a plausible input is refused to each role without its permission, as not allowed", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const schemas = new Map([...(await everyInput())].map(([name, schema]) => [name.replace(/^.*: /, ""), schema]));
  const origin = new URL(baseURL ?? "").origin;
  const wrong: string[] = [];
  const unknown: string[] = [];
  let calls = 0;
  const known = actions().flatMap((one) => {
    const platform = ofThePlatform[one.name];
    if (platform) return [{ ...one, ...platform }];
    const found = behind(one);
    if (!found) unknown.push(`${one.file}: ${one.name} is not one line of action(schema, command)`);
    const schema = schemas.get(found?.schema ?? "");
    return found?.permission && schema
      ? [{ ...one, permission: found.permission, input: plausible(schema).value }]
      : [];
  });
  for (const role of roles) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    await signIn(context, emailOf(standsFor(role)));
    const notTheirs = known.filter(({ permission }) => !(permissions[permission] as readonly Role[]).includes(role));
    await eachOf(notTheirs, async ({ id, name, address, permission, input }) => {
      calls++;
      const body = await (await context.request.post(address, post(id, { origin }, input))).text();
      if (!body.includes('"reason":"not_allowed"'))
        wrong.push(`${name} (${permission}) as ${role}: ${body.slice(0, 200)}`);
    });
    await context.close();
  }
  expect(unknown).toEqual([]);
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThan(500);
});
