/** Every server action of the build: signed out, from elsewhere, and as each role that may not. */
import { type Permission, permissions, type Role, roles } from "@/lib/kernel/permissions";
import { builtActions, callOf } from "@/lib/testing/built-actions";
import { everyInput, plausible } from "@/lib/testing/plausible";
import { sourceFiles } from "@/lib/testing/source";
import { expect, test } from "../support/journey";
import { addressOf } from "../support/routes";
import { asked, cookieOf, eachOf, origin, type Question, standsFor } from "./ways";

type Action = { readonly id: string; readonly name: string; readonly file: string; readonly address: string };

/** What the build itself says it exposes, each with a page that carries it. */
const actions = (): Action[] => builtActions().map(({ page, ...one }) => ({ ...one, address: addressOf(page) }));

const sources = new Map(sourceFiles().map((file) => [file.path, file.text]));

const ground = "01890000-0000-7000-8000-000000000000";
/** Actions over a command of the platform, which is no file of a module: the permission, and an input that fits. */
const ofThePlatform: Readonly<Record<string, { readonly permission: Permission; readonly input: unknown }>> = {
  "app/(staff)/admin/deliveries/actions.ts sendAgain": {
    permission: "outbox:redrive",
    input: { kind: "mail", id: ground },
  },
  "app/(staff)/inbox/notifications/actions.ts markRead": { permission: "notice:read", input: {} },
  "app/(staff)/view-actions.ts save": {
    permission: "view:write",
    input: { list: "/agreements", name: "Mine", query: "", shared: false },
  },
  "app/(staff)/view-actions.ts change": { permission: "view:write", input: { id: ground } },
  "app/(staff)/view-actions.ts drop": { permission: "view:write", input: { id: ground } },
};

/** Commands that leave it to another, or whose permission depends on the input. */
const byAnother: Readonly<Record<string, Permission>> = {
  moveOffering: "offering:launch",
  startItem: "order:write",
  holdItem: "order:write",
  resumeItem: "order:write",
  failItem: "order:write",
  awaitInformation: "order:write",
};

/** Whoever manages policies ends the delegation of somebody who is away. */
const alsoOpenTo: Readonly<Record<string, Role>> = { comeBack: "administrator" };

/** The schema and the permission behind an action, as its one line and its command's first line say. */
function behind({ name, file }: Action): { schema: string; permission?: string } | "public" | undefined {
  const line = new RegExp(`export const ${name} = (\\w*[aA]ction)\\(\\s*(\\w+),\\s*(\\w+)`).exec(
    sources.get(file) ?? "",
  );
  if (!line) return undefined;
  const [, wrapper, schema = "", command = ""] = line;
  if (wrapper === "publicAction") return "public";
  const kebab = command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const text = [...sources].find(([path]) => path.endsWith(`/commands/${kebab}.ts`))?.[1] ?? "";
  const permission = byAnother[command] ?? /authorize\(ctx\.actor, "([\w:]+)"\)/.exec(text)?.[1];
  return { schema, ...(permission ? { permission } : {}) };
}

const post = (id: string, headers: Record<string, string>, input: unknown): Question => {
  const call = callOf(id, input);
  return { ...call, method: "POST", headers: { ...headers, ...call.headers } };
};

test("no action runs for somebody who is not signed in, or from another address", async () => {
  test.setTimeout(180_000);
  const ran: string[] = [];
  await eachOf(actions(), async ({ id, name, address }) => {
    const ways = [
      [{ origin }, /"status":"(refused|invalid)"/],
      [{}, /"reason":"from_elsewhere"/],
      [{ origin: "https://evil.example" }, /sent from another address/],
      [{ origin, "sec-fetch-site": "cross-site" }, /sent from another address/],
    ] as const;
    for (const [headers, refusal] of ways) {
      const { status, body } = await asked(address, post(id, headers, {}));
      if (!refusal.test(body) || /"status":"(done|failed)"/.test(body) || status >= 500)
        ran.push(`${name} with ${JSON.stringify(headers)}: ${status} ${body.slice(0, 200)}`);
    }
  });
  expect(ran).toEqual([]);
});

test("an action with a plausible input is refused to each role without its permission, as not allowed", async () => {
  test.setTimeout(180_000);
  const schemas = new Map([...(await everyInput())].map(([name, schema]) => [name.replace(/^.*: /, ""), schema]));
  const wrong: string[] = [];
  const unknown: string[] = [];
  let calls = 0;
  const known = actions().flatMap((one) => {
    const platform = ofThePlatform[`${one.file} ${one.name}`];
    if (platform) return [{ ...one, ...platform }];
    const found = behind(one);
    // Whoever holds a signing link has no role.
    if (found === "public") return [];
    const schema = schemas.get(found?.schema ?? "");
    if (found?.permission && schema)
      return [{ ...one, permission: found.permission as Permission, input: plausible(schema).value }];
    unknown.push(`${one.file}: ${one.name} is not one line of action(schema, command) over a command that authorizes`);
    return [];
  });
  for (const role of roles) {
    const cookie = await cookieOf(standsFor(role));
    const notTheirs = known.filter(
      ({ permission, name }) =>
        !(permissions[permission] as readonly Role[]).includes(role) && alsoOpenTo[name] !== role,
    );
    await eachOf(notTheirs, async ({ id, name, address, permission, input }) => {
      calls++;
      const { body } = await asked(address, { ...post(id, { origin }, input), cookie });
      if (!body.includes('"reason":"not_allowed"'))
        wrong.push(`${name} (${permission}) as ${role}: ${body.slice(0, 200)}`);
    });
  }
  expect(unknown).toEqual([]);
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThan(500);
});
