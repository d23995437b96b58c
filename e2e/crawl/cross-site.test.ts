/**
 * What a page of somebody else, or a liar about where they come from, can send: one row a request, with the answer that it
 * gets. Sent as bytes, because no well-behaved client sends them; the session's cookie goes with each, as the browser of a
 * victim would send it.
 */
import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as send } from "node:http";
import { connect } from "node:net";
import { emailOf } from "@/lib/testing/people";
import { asOwner } from "@/lib/testing/world";
import { expect, test } from "../support/journey";
import { cookieOf, origin } from "./ways";

type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};
type Told = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Headers may say anything, the host as well; a connection that the server cuts counts as status 0. */
const told = ({ method = "POST", path, headers = {}, body = "" }: Sent) =>
  new Promise<Told>((done) => {
    const { hostname, port } = new URL(origin);
    const lengths =
      "transfer-encoding" in headers || "content-length" in headers
        ? {}
        : { "content-length": String(Buffer.byteLength(body)) };
    const call = send({ hostname, port, method, path, headers: { ...lengths, ...headers } }, (answer) => {
      let said = "";
      answer.on("data", (part) => (said += part));
      answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: said }));
    });
    call.on("error", () => done({ status: 0, headers: {}, body: "" }));
    call.end(body);
  });

const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
  node: Record<string, { exportedName?: string; filename?: string }>;
};
const save = Object.entries(node).find(([, one]) => one.filename?.endsWith("preferences/actions.ts"))?.[0] ?? "";
/** The action of the preferences form, as the page's script sends it. */
const action = (headers: Record<string, string>, wanted = { zone: "Asia/Tokyo", locale: "sv-SE" }): Sent => ({
  path: "/preferences",
  headers: { "next-action": save, "content-type": "text/plain;charset=UTF-8", ...headers },
  body: JSON.stringify([{ status: "idle" }, wanted]),
});
const form = (
  path: string,
  headers: Record<string, string>,
  body = "email=rep%40dealdesk.example&password=x",
): Sent => ({
  path,
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body,
});
/** The same action as the page's form posts it without script. */
const withoutScript = (headers: Record<string, string>): Sent => {
  const fields = { [`$ACTION_ID_${save}`]: "", zone: "Asia/Tokyo", locale: "sv-SE" };
  const parts = Object.entries(fields).map(
    ([n, v]) => `--b\r\ncontent-disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`,
  );
  const type = { "content-type": "multipart/form-data; boundary=b" };
  return { path: "/preferences", headers: { ...type, ...headers }, body: `${parts.join("")}--b--\r\n` };
};
const own = { origin };
const evil = { origin: "https://evil.example" };
const json = { "content-type": "application/json" };
const ground = "01890000-0000-7000-8000-000000000000";

/** The action itself says so, for its form to show. */
const refusedByForm = (answer: Told) => answer.status === 200 && /"reason":"from_elsewhere"/.test(answer.body);
/** Before any action is asked. */
const refusedInWords = (answer: Told) => answer.status === 403 && /another address/.test(answer.body);
const status =
  (...expected: number[]) =>
  (answer: Told) =>
    expected.includes(answer.status);
const awayWith = (error: string) => (answer: Told) =>
  answer.status === 303 && String(answer.headers.location).startsWith(`/sign-in?error=${error}`);
const namesNoStranger = (answer: Told) => !JSON.stringify([answer.headers, answer.body]).includes("evil.example");

/** What is sent, and what has to come back. */
const table: readonly (readonly [string, Sent, (answer: Told) => boolean])[] = [
  ["an action from another address", action(evil), refusedInWords],
  ["an action from a page without an address (a sandboxed frame)", action({ origin: "null" }), refusedInWords],
  ["an action that does not say where from", action({}), refusedByForm],
  ["an action with only a referrer of ours", action({ referer: `${origin}/preferences` }), refusedByForm],
  ["an action that the browser calls cross-site", action({ ...own, "sec-fetch-site": "cross-site" }), refusedInWords],
  [
    "an action that the browser calls same-site, from a neighbour",
    action({ ...own, "sec-fetch-site": "same-site" }),
    refusedInWords,
  ],
  [
    "an action with origin and forwarded host of the same stranger",
    action({ ...evil, "x-forwarded-host": "evil.example" }),
    refusedInWords,
  ],
  ["an action with origin and host of the same stranger", action({ ...evil, host: "evil.example" }), refusedInWords],
  ["an action as a page's own form would post it, from elsewhere", withoutScript(evil), refusedInWords],
  ["an action whose id was made up", action({ ...own, "next-action": "00".repeat(21) }), status(409)],
  ["signing in from elsewhere", form("/sign-in/enter", evil), awayWith("from_elsewhere")],
  ["signing in without an address", form("/sign-in/enter", {}), awayWith("from_elsewhere")],
  [
    "signing in as text, which a page of others may send unasked",
    { path: "/sign-in/enter", headers: { ...own, "content-type": "text/plain" }, body: "email=a" },
    status(415),
  ],
  ["signing in as JSON", { path: "/sign-in/enter", headers: { ...own, ...json }, body: "{}" }, status(415)],
  [
    "signing in with half a form",
    {
      path: "/sign-in/enter",
      headers: { ...own, "content-type": "multipart/form-data; boundary=x" },
      body: "--x\r\nContent-Disp",
    },
    status(400),
  ],
  ["signing in with a form of 200,000 bytes", form("/sign-in/enter", own, `email=${"a".repeat(200_000)}`), status(413)],
  ["signing out from elsewhere", form("/sign-in/leave", evil), (answer) => answer.headers["set-cookie"] === undefined],
  [
    "the customer's copy as text",
    { path: `/sign/${"a".repeat(43)}/copy`, headers: { ...own, "content-type": "text/plain" }, body: "code=1" },
    status(415),
  ],
  ["the customer's copy from elsewhere", form(`/sign/${"a".repeat(43)}/copy`, evil, "code=123456"), status(422)],
  ["asking for a new link from elsewhere", form(`/sign/${"a".repeat(43)}/gone`, evil, ""), status(404)],
  [
    "a cell of an agreement from elsewhere",
    { path: `/agreements/${ground}/lines`, headers: { ...evil, ...json }, body: "{}" },
    refusedByForm,
  ],
  [
    "a cell of an agreement as text",
    { path: `/agreements/${ground}/lines`, headers: { ...own, "content-type": "text/plain" }, body: "nothing" },
    status(422),
  ],
  [
    "a cell of an agreement of 20,000 bytes",
    {
      path: `/agreements/${ground}/lines`,
      headers: { ...own, ...json },
      body: JSON.stringify({ a: "b".repeat(20_000) }),
    },
    status(413),
  ],
  [
    "a file to import from elsewhere",
    { path: "/offerings/imports/upload?name=a.json", headers: evil, body: "{}" },
    status(403),
  ],
  [
    "an action of more than a megabyte",
    { ...action(own), body: JSON.stringify([{}, { zone: "a".repeat(1_100_000) }]) },
    status(413),
  ],
  ["a page for another host", { method: "GET", path: "/sign-in", headers: { host: "evil.example" } }, namesNoStranger],
  [
    "a page for another forwarded host",
    { method: "GET", path: "/home", headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" } },
    namesNoStranger,
  ],
  [
    "a page past the framework's proxy",
    {
      method: "GET",
      path: "/preferences",
      headers: { cookie: "", "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    },
    status(307),
  ],
  [
    "a page rewritten by header",
    {
      method: "GET",
      path: "/sign-in",
      headers: {
        cookie: "",
        "x-middleware-rewrite": "/preferences",
        "x-invoke-path": "/preferences",
        "x-original-url": "/preferences",
      },
    },
    (answer) => /Sign in to Dealdesk/.test(answer.body),
  ],
  [
    "a get that says it is a post",
    {
      method: "GET",
      path: "/sign-in/leave",
      headers: { ...own, "x-http-method-override": "POST", "x-method-override": "POST" },
    },
    status(405),
  ],
  [
    "a post that says it is a delete",
    { ...form("/sign-in/leave?_method=DELETE", { ...evil, "x-http-method-override": "DELETE" }) },
    (answer) => answer.headers["set-cookie"] === undefined,
  ],
  ["a method that nobody has", { method: "PROPFIND", path: "/home" }, status(405)],
  [
    "a trace, which would repeat the cookie",
    { method: "TRACE", path: "/home" },
    // The framework cannot even make a request of it, so no code of ours is asked: a bare 500.
    (answer) => !answer.body.includes("dealdesk.session"),
  ],
];

const preferences = () =>
  asOwner(async (client) => {
    const { rows } = await client.query("select zone, locale from people where email = $1", [emailOf("rep")]);
    return rows;
  });

test("each cross-site and spoofed request gets its answer, and changes nothing", async () => {
  const cookie = await cookieOf("rep");
  const before = await preferences();
  const wrong: string[] = [];
  for (const [name, sent, expected] of table) {
    const answer = await told({ ...sent, headers: { cookie, ...sent.headers } });
    if (!expected(answer) || /"status":"done"/.test(answer.body))
      wrong.push(
        `${name}: ${answer.status} ${JSON.stringify(answer.headers.location ?? "")} ${answer.body.slice(0, 160)}`,
      );
  }
  expect(wrong).toEqual([]);
  expect(await preferences()).toEqual(before);
  // The control: the same action from our own page is done, so that the refusals above mean something.
  const ours = await told(action({ ...own, cookie }, { zone: "Europe/Berlin", locale: "en-GB" }));
  expect(ours.body).toContain('"status":"done"');
});

/** Bytes as they are, until the other side closes or has been silent for two seconds. */
const rawly = (text: string) =>
  new Promise<string>((done) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let said = "";
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on("data", (part) => (said += part));
    socket.on("error", () => undefined);
    socket.on("close", () => done(said));
  });

test("a body whose length is a lie is no way to a second request, nor to a fault", async () => {
  const head = (length: string) =>
    `POST /sign-in/enter HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n${length}\r\n`;
  const smuggled = "0\r\n\r\nGET /home HTTP/1.1\r\nHost: evil.example\r\n\r\n";
  const both = await rawly(`${head("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")}${smuggled}`);
  const twice = await rawly(`${head("Content-Length: 0\r\nContent-Length: 44\r\n")}${smuggled}`);
  const negative = await rawly(`${head("Content-Length: -1\r\n")}a=b`);
  const tooLong = await rawly(`${head("Content-Length: 500\r\n")}email=a`);
  for (const answer of [both, twice, negative]) expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect(tooLong).not.toMatch(/^HTTP\/1\.1 (500|200)/);
  expect((await told({ method: "GET", path: "/api/health" })).status).toBe(200);
});
