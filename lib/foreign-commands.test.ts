/** No command does anything with a record of somebody whom its caller does not see: tried with every command, and at random. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { NotAllowed, NotFound } from "./kernel/errors";
import type { Result } from "./kernel/result";
import type { Context } from "./platform/command";
import { exceptions, forSignatories, notForSellers, onTheirs, sharedByDesign } from "./testing/foreign-calls";
import { everyInput, plausible } from "./testing/plausible";
import { type Desk, type Seller, sellers, twoDesks } from "./testing/two-desks";
import { as, asOwner } from "./testing/world";

type Command = (ctx: Context, input: unknown) => Promise<Result<unknown, { readonly reason: string }>>;
const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const commands = new Map<string, { readonly area: string; readonly run: Command }>();
const schemas = new Map([...(await everyInput())].map(([name, schema]) => [name.replace(/^.*: /, ""), schema]));
let desks: Readonly<Record<Seller, Desk>>;

beforeAll(async () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  for (const path of files.filter((each) => /\/commands\/[^/]+\.ts$/.test(each) && !each.endsWith(".test.ts"))) {
    const [, area = "", file = ""] = /^(.*)\/commands\/(.*)\.ts$/.exec(path) ?? [];
    const found: Record<string, unknown> = await import(resolve("lib", path));
    commands.set(file, { area, run: found[camel(file)] as Command });
  }
  desks = await twoDesks();
}, 120_000);

const theirs = () =>
  [...commands.keys()].filter(
    (name) => name in exceptions || onTheirs[commands.get(name)?.area ?? ""]?.commands.includes(name),
  );

/** An input as a form of this command would send it, about the records of `desk`; `pick` chooses which of several. */
function inputOf(name: string, desk: Desk, pick = 0): Record<string, unknown> {
  const fields = exceptions[name] ?? onTheirs[commands.get(name)?.area ?? ""]?.fields ?? {};
  const known = Object.fromEntries(
    Object.entries(fields).map(([field, thing]) => [field, desk[thing][pick % Math.max(1, desk[thing].length)]]),
  );
  const schema = schemas.get(`${camel(name)}Input`);
  if (!schema) return known;
  const { value, refused } = plausible(schema, known);
  const read = schema.safeParse(value);
  expect(refused, name).toEqual([]);
  return read.data as Record<string, unknown>;
}

const written = () =>
  asOwner(async (client) => {
    const { rows } = await client.query("select count(*)::int as entries from journal_entries");
    return rows[0] as { entries: number };
  });

/** How a call ended, in a word that a table can name. */
async function outcome(name: string, as: Context, input: unknown): Promise<string> {
  try {
    const answer = await commands.get(name)?.run(as, input);
    return answer?.ok ? "done" : `refused: ${answer?.refusal.reason}`;
  } catch (error) {
    if (error instanceof NotFound) return "not found";
    if (error instanceof NotAllowed) return "not allowed";
    return `broken: ${String(error).slice(0, 200)}`;
  }
}

/** With the record of nobody there is nothing to end: an answer without an effect. */
const quiet = new Set(["supersede-signature"]);
const shut = (name: string, how: string) =>
  (how === "done" && quiet.has(name)) || how === "not found" || how === "not allowed" || how.startsWith("refused: ");

test("every command stands in one of the tables", () => {
  const tables = [
    Object.values(onTheirs).flatMap((each) => each.commands),
    Object.keys(exceptions),
    notForSellers,
    forSignatories,
    Object.keys(sharedByDesign),
  ].flat();
  expect([...commands.keys()].filter((name) => !tables.includes(name)).map((name) => `${name} is in no table`)).toEqual(
    [],
  );
  expect(tables.filter((name) => !commands.has(name)).map((name) => `there is no ${name}`)).toEqual([]);
  expect(tables.filter((name, at) => tables.indexOf(name) !== at)).toEqual([]);
});

test("each command about another seller's record finds none, and writes nothing", async () => {
  const before = await written();
  const wrong: string[] = [];
  for (const [mine, other] of [sellers, [...sellers].reverse() as [Seller, Seller]])
    for (const name of theirs()) {
      const how = await outcome(name, await as(mine), inputOf(name, desks[other]));
      if (!shut(name, how)) wrong.push(`${name} of ${other} by ${mine}: ${how}`);
    }
  expect(wrong).toEqual([]);
  expect(await written()).toEqual(before);
}, 60_000);

test("what no seller may do is refused before any record is looked for", async () => {
  const before = await written();
  const wrong: string[] = [];
  for (const name of notForSellers) {
    const schema = schemas.get(`${camel(name)}Input`);
    const how = await outcome(
      name,
      await as("rep"),
      schema ? (schema.safeParse(plausible(schema).value).data ?? {}) : {},
    );
    if (how !== "not allowed") wrong.push(`${name}: ${how}`);
  }
  for (const name of forSignatories) {
    const how = await outcome(name, await as("rep"), { token: "a".repeat(43) });
    if (how !== "not allowed") wrong.push(`${name}: ${how}`);
  }
  expect(wrong).toEqual([]);
  expect(await written()).toEqual(before);
}, 60_000);

test("at random: whichever of the other's records in whichever command, nothing happens", async () => {
  const before = await written();
  const call = fc.record({
    name: fc.constantFrom(...theirs()),
    turn: fc.boolean(),
    pick: fc.nat(20),
  });
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`random calls with SEED=${seed}`);
  await fc.assert(
    fc.asyncProperty(call, async ({ name, turn, pick }) => {
      const [mine, other] = turn ? (["otherRep", "rep"] as const) : (["rep", "otherRep"] as const);
      const how = await outcome(name, await as(mine), inputOf(name, desks[other], pick));
      expect(shut(name, how), `${name} of ${other} by ${mine}: ${how}`).toBe(true);
    }),
    { seed, numRuns: 150 },
  );
  expect(await written()).toEqual(before);
}, 60_000);
