import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import Provider from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { people as peopleTable } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { endEmployment } from "@/lib/parties/staff/commands/end-employment";
import { journalOf } from "@/lib/platform/journal";
import { as, people } from "@/lib/testing/world";
import { staffById } from "./staff";

/** The whole sign-in with a company account over HTTP: a real identity provider on loopback and the real handlers. */
type Claims = { email: string; email_verified: boolean; name: string };
const accounts = new Map<string, Claims>();
const listening = (server: Server) =>
  new Promise<string>((done) =>
    server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
const bodyOf = async (request: IncomingMessage) => {
  let text = "";
  for await (const part of request) text += part;
  return Object.fromEntries(new URLSearchParams(text));
};

let desk: Server;
let issuer: Server;
let ours = "";
let theirs = "";

beforeAll(async () => {
  let answer: (request: IncomingMessage, response: unknown) => unknown = () => undefined;
  desk = createServer((request, response) => answer(request, response));
  ours = await listening(desk);
  let provider: Provider | undefined;
  issuer = createServer((request, response) => provider?.callback()(request, response));
  theirs = await listening(issuer);
  provider = new Provider(theirs, {
    clients: [
      {
        client_id: "dealdesk",
        client_secret: "a-secret-between-two-servers-of-one-test",
        redirect_uris: [`${ours}/api/auth/callback/oidc`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key of the test"] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
  });
  Object.assign(process.env, { PUBLIC_URL: ours, NEXTAUTH_URL: ours, OIDC_ISSUER: theirs });
  Object.assign(process.env, {
    OIDC_CLIENT_ID: "dealdesk",
    OIDC_CLIENT_SECRET: "a-secret-between-two-servers-of-one-test",
  });
  const { authOptions } = await import("./session");
  answer = async (request, raw) => {
    const url = new URL(request.url ?? "/", ours);
    const response = raw as NextApiResponse;
    const cookies = Object.fromEntries((request.headers.cookie ?? "").split("; ").map((each) => each.split(/=(.*)/s)));
    const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) };
    const given = Object.assign(request, { query, cookies, body: await bodyOf(request) });
    Object.assign(response, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      json: (value: unknown) => response.end(JSON.stringify(value)),
      send: (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value)),
    });
    return NextAuth(given as unknown as NextApiRequest, response, authOptions);
  };
}, 30_000);

afterAll(() => {
  desk.close();
  issuer.close();
});

/** A browser: keeps the cookies of each server and goes where it is sent, one step at a time. */
function browser() {
  const jars = new Map<string, Map<string, string>>();
  return async (address: string, form?: Record<string, string>) => {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = form ? { method: "POST", body: new URLSearchParams(form) } : {};
    const response = await fetch(address, { ...sent, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, decodeURIComponent(value));
    }
    const location = response.headers.get("location");
    return { body: await response.text(), next: location ? new URL(location, address).toString() : undefined };
  };
}

type Change = (callback: URL) => void;

/** Signs in as this account of the provider; `change` tampers with the answer on its way back. */
async function signIn(account: string, change: Change = () => undefined) {
  const go = browser();
  const { csrfToken } = JSON.parse((await go(`${ours}/api/auth/csrf`)).body);
  let at = (await go(`${ours}/api/auth/signin/oidc`, { csrfToken, callbackUrl: `${ours}/` })).next ?? "";
  const asked = new URL(at);
  for (let step = 0; step < 12 && !at.startsWith(`${ours}/api/auth/callback`); step++) {
    if (!at.includes("/interaction/")) {
      at = (await go(at)).next ?? "";
      continue;
    }
    const { body } = await go(at);
    const prompt = /name="prompt" value="(\w+)"/.exec(body)?.[1] ?? "";
    at = (await go(at, prompt === "login" ? { prompt, login: account, password: "x" } : { prompt })).next ?? "";
  }
  const callback = new URL(at);
  change(callback);
  const landed = await go(callback.toString());
  const session = JSON.parse((await go(`${ours}/api/auth/session`)).body) as { personId?: string };
  return { asked, landed: landed.next ?? "", personId: session.personId };
}

const rosa = async (sub: string, given: Partial<Claims> = {}) => {
  const { rep } = await people();
  const email = (await staffById(rep))?.actor.email ?? "";
  accounts.set(sub, { email, email_verified: true, name: "Rosa", ...given });
  return { rep, email };
};

test("a company account with the confirmed address of a colleague signs them in, with PKCE, state and nonce", async () => {
  const { rep } = await rosa("subject-rosa");
  const { asked, landed, personId } = await signIn("subject-rosa");
  expect(personId).toBe(rep);
  expect(landed).toBe(`${ours}/`);
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.searchParams.get(name)).toBeTruthy();
  expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
  const [entry] = await journalOf(`person:${rep}`, 1);
  expect(entry).toMatchObject({ type: "person.company_account_linked", data: { subject: "subject-rosa" } });
});

test("the account stays the same person's when its address changes, and another account cannot take their place", async () => {
  const { rep, email } = await rosa("subject-rosa", { email: "rosa.new@elsewhere.example", email_verified: false });
  expect((await signIn("subject-rosa")).personId).toBe(rep);
  accounts.set("subject-thief", { email, email_verified: true, name: "Somebody" });
  expect(await signIn("subject-thief")).toMatchObject({ landed: expect.stringContaining("error=AccessDenied") });
});

test("somebody unknown and an address that is not confirmed are refused", async () => {
  accounts.set("subject-stranger", { email: "stranger@elsewhere.example", email_verified: true, name: "Stranger" });
  expect(await signIn("subject-stranger")).toMatchObject({
    landed: expect.stringContaining("error=AccessDenied"),
    personId: undefined,
  });
  const { manager } = await people();
  const email = (await staffById(manager))?.actor.email ?? "";
  accounts.set("subject-unconfirmed", { email, email_verified: false, name: "Somebody" });
  expect((await signIn("subject-unconfirmed")).personId).toBeUndefined();
});

test("an answer with another state or another code opens no session", async () => {
  await rosa("subject-rosa");
  const forged = await signIn("subject-rosa", (callback) => callback.searchParams.set("state", "forged"));
  expect(forged).toMatchObject({ landed: expect.stringContaining("error=OAuthCallback"), personId: undefined });
  const stolen = await signIn("subject-rosa", (callback) => callback.searchParams.set("code", "stolen"));
  expect(stolen.personId).toBeUndefined();
});

test("an answer to another browser's question, with its nonce and verifier, opens no session", async () => {
  await rosa("subject-rosa");
  let first = "";
  await signIn("subject-rosa", (callback) => {
    first = callback.searchParams.get("code") ?? "";
    callback.searchParams.set("code", "kept for later");
  });
  const mixed = await signIn("subject-rosa", (callback) => callback.searchParams.set("code", first));
  expect(mixed.personId).toBeUndefined();
});

test("a colleague who left is refused from the day on, though their account is known", async () => {
  const { colleague } = await people();
  const email = (await staffById(colleague))?.actor.email ?? "";
  accounts.set("subject-left", { email, email_verified: true, name: "Gone" });
  expect((await signIn("subject-left")).personId).toBe(colleague);
  const [row] = await db.select().from(peopleTable).where(eq(peopleTable.id, colleague));
  must(await endEmployment(await as("administrator"), { id: colleague, version: row?.version ?? 0, on: "2026-03-03" }));
  expect(await signIn("subject-left")).toMatchObject({
    landed: expect.stringContaining("error=AccessDenied"),
    personId: undefined,
  });
});
