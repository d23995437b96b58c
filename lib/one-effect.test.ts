/** Everything that a form of the desk makes is made once, however often the form arrives: by two at once, and again later. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { z } from "zod";
import { db } from "@/db/client";
import { journalEntries } from "@/db/schema";
import { newId } from "./kernel/id";
import type { Result } from "./kernel/result";
import { type Context, hashInput, KeyConflict } from "./platform/command";
import { creatingCalls } from "./testing/creating-calls";
import { plausible } from "./testing/plausible";
import { as } from "./testing/world";

type Command = (ctx: Context, input: unknown) => Promise<Result<unknown, { readonly reason: string }>>;
type Creating = {
  readonly command: string;
  readonly schema: string;
  readonly from: string;
  readonly schemaFrom: string;
};

const importOf = (text: string, name: string) =>
  new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "@/(lib/[^"]+)"`).exec(text)?.[1] ?? "";

/** The commands that the desk's forms call and that make something: their own text takes an id for it or inserts it. */
const creating: readonly Creating[] = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /actions\.ts$/.test(path))
  .flatMap((path) => {
    const text = readFileSync(resolve("app", path), "utf8");
    return [...text.matchAll(/\baction\(\s*(\w+),\s*(\w+)/g)].map(([, schema = "", command = ""]) => ({
      ...{ command, schema, from: importOf(text, command), schemaFrom: importOf(text, schema) },
    }));
  })
  .filter(({ command, from }) => {
    const [, own = ""] =
      new RegExp(`export async function ${command}\\(([\\s\\S]*)`).exec(readFileSync(`${from}.ts`, "utf8")) ?? [];
    return /newId\(\)|\binsert[A-Z]\w*\(|\.insert\(/.test(own.split(/\nexport /)[0] ?? "");
  });

const loaded = async (path: string, name: string): Promise<unknown> =>
  ((await import(resolve(`${path}.ts`))) as Record<string, unknown>)[name];

test("every command that makes something is called here", () => {
  const names = creating.map(({ command }) => command);
  expect(names.length).toBeGreaterThan(40);
  expect(Object.keys(creatingCalls).sort()).toEqual([...new Set(names)].sort());
});

test.each(creating)("$command has one effect with one key", async ({ command, schema, from, schemaFrom }) => {
  const call = creatingCalls[command];
  if (!call) throw new Error(`Say in lib/testing/creating-calls.ts how ${command} is called.`);
  const shape = (await loaded(schemaFrom, schema)) as z.ZodType;
  const { value, refused } = plausible(shape, (await call.about?.()) ?? {});
  expect(refused).toEqual([]);
  const input = shape.parse(value);
  const run = (await loaded(from, command)) as Command;
  const given = { key: newId(), command, inputHash: hashInput(input) };
  const requests = [newId(), newId(), newId()];
  const ctxs = await Promise.all(requests.map((requestId) => as(call.by, { ...given, requestId })));
  const sent = (at: number) => run(ctxs[at] as Context, input);

  const twins = await Promise.all([sent(0), sent(1)]);
  const answers = [...twins, await sent(2)].map((answer) => JSON.parse(JSON.stringify(answer)));
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);

  const told = await db.select().from(journalEntries).where(inArray(journalEntries.requestId, requests));
  expect([...new Set(told.map((entry) => entry.requestId))]).toHaveLength(1);

  const other = await as(call.by, { ...given, inputHash: hashInput([input]) });
  await expect(run(other, input)).rejects.toThrow(KeyConflict);
});
