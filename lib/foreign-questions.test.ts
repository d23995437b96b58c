/** No query tells anything of somebody whom its asker does not see: tried with every query, and at random. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { pool } from "@/db/client";
import type { Listing } from "@/db/listing";
import type { Person } from "./kernel/actor";
import { NotAllowed, NotFound } from "./kernel/errors";
import { notForSellers, questions, sharedByDesign, withoutActor } from "./testing/foreign-questions";
import { sourceFiles } from "./testing/source";
import { type Desk, type Seller, sellers, twoDesks } from "./testing/two-desks";
import { actor } from "./testing/world";

type Query = (actor: Person, ...rest: unknown[]) => unknown;
/** By name, or by area and name where two share one. */
const queries = new Map<string, Query>();
let desks: Readonly<Record<Seller, Desk>>;

beforeAll(async () => {
  const found: { area: string; name: string; ask: Query }[] = [];
  for (const path of readdirSync("lib", { recursive: true, encoding: "utf8" }).map((each) =>
    each.replaceAll("\\", "/"),
  )) {
    const area = /^(.*)\/queries\/(?!.*\.test\.)[^/]+\.tsx?$/.exec(path)?.[1];
    if (area === undefined) continue;
    const exported: Record<string, unknown> = await import(resolve("lib", path));
    for (const [name, ask] of Object.entries(exported))
      if (typeof ask === "function" && /^[a-z]/.test(name)) found.push({ area, name, ask: ask as Query });
  }
  for (const { area, name, ask } of found)
    queries.set(found.filter((each) => each.name === name).length > 1 ? `${area} ${name}` : name, ask);
  desks = await twoDesks();
}, 120_000);

/** A list without pages is a statement that is yet to be asked. */
const isListing = (answer: unknown): answer is Listing<unknown> =>
  typeof answer === "object" && answer !== null && "sql" in answer;
const rowsOf = async ({ sql, params }: Listing<unknown>) => (await pool.query(sql, [...params])).rows;

/** What the answer gives away, or nothing. */
async function leak(name: string, mine: Seller, other: Seller, pick = 0): Promise<string | undefined> {
  const asker = await actor(mine);
  const args = questions[name]?.(desks[other], asker, pick) ?? [];
  try {
    const answer = await queries.get(name)?.(asker, ...args);
    const told = JSON.stringify((isListing(answer) ? await rowsOf(answer) : answer) ?? null, (_, value) =>
      value instanceof Map ? [...value] : typeof value === "bigint" ? String(value) : value,
    );
    const asked = JSON.stringify(args);
    const word = desks[other].secrets.find((secret) => told.includes(secret) && !asked.includes(secret));
    return word === undefined ? undefined : `${name} tells ${mine} of ${other}'s ${word}: ${told.slice(0, 160)}`;
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) return undefined;
    return `${name} breaks: ${String(error).slice(0, 200)}`;
  }
}

/** Parts that queries and commands are made of take no actor; they are no question that a page could ask. */
const takesActor = (ask: Query) => /^(async )?(function )?\w*\s*\(\s*actor\b/.test(ask.toString());

test("every query stands in one of the tables", () => {
  const tables = [Object.keys(questions), notForSellers, Object.keys(sharedByDesign)].flat();
  const asked = [...queries].filter(([, ask]) => takesActor(ask)).map(([name]) => name);
  expect(asked.filter((name) => !tables.includes(name)).map((name) => `${name} is in no table`)).toEqual([]);
  expect(tables.filter((name) => !asked.includes(name)).map((name) => `there is no ${name}`)).toEqual([]);
  expect(tables.filter((name, at) => tables.indexOf(name) !== at)).toEqual([]);
});

test("no page asks what takes no actor, and so cannot know who may see it", () => {
  const parts = new Set([...queries].filter(([, ask]) => !takesActor(ask)).map(([name]) => name));
  const asked = sourceFiles()
    .filter((file) => file.path.startsWith("app/"))
    .flatMap((file) =>
      [...file.text.matchAll(/import \{([^}]*)\} from "@\/lib\/([^"]*)\/queries\/[^"]*"/g)].flatMap(
        ([, names = "", area]) =>
          names
            .split(",")
            .map((name) => name.trim())
            .filter((name) => (parts.has(name) || parts.has(`${area} ${name}`)) && !(name in withoutActor))
            .map((name) => `${file.path} asks ${name}`),
      ),
    );
  expect(asked).toEqual([]);
});

test("each question about another seller's record tells nothing of it", async () => {
  const told: string[] = [];
  for (const [mine, other] of [sellers, [...sellers].reverse() as [Seller, Seller]])
    for (const name of Object.keys(questions)) told.push((await leak(name, mine, other)) ?? "");
  expect(told.filter(Boolean)).toEqual([]);
}, 60_000);

test("one's own records are found by the same questions, so that the silence about others means something", async () => {
  const mine = await actor("rep");
  const silent: string[] = [];
  for (const name of [
    "agreement",
    "opportunity",
    "orderPage",
    "orderTimeline",
    "approvalPage",
    "signatureOfAgreement",
  ]) {
    const args = questions[name]?.(desks.rep, mine, 0) ?? [];
    const told = JSON.stringify(await queries.get(name)?.(mine, ...args));
    if (!desks.rep.secrets.some((secret) => told.includes(secret))) silent.push(name);
  }
  expect(silent).toEqual([]);
});

test("what no seller may ask is refused", async () => {
  const rep = await actor("rep");
  const open: string[] = [];
  for (const name of notForSellers)
    try {
      await queries.get(name)?.(rep, {}, {}, {});
      open.push(`${name} answers`);
    } catch (error) {
      if (!(error instanceof NotAllowed)) open.push(`${name}: ${String(error).slice(0, 120)}`);
    }
  expect(open).toEqual([]);
});

test("at random: whichever of the other's records in whichever question, nothing is told", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`random questions with SEED=${seed}`);
  const question = fc.record({
    name: fc.constantFrom(...Object.keys(questions)),
    turn: fc.boolean(),
    pick: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(question, async ({ name, turn, pick }) => {
      const [mine, other] = turn ? (["otherRep", "rep"] as const) : (["rep", "otherRep"] as const);
      expect(await leak(name, mine, other, pick)).toBeUndefined();
    }),
    { seed, numRuns: 200 },
  );
}, 60_000);
