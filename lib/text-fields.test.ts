/**
 * Every field of every command, filled with what people and attackers send. It is refused in words at its field, or what
 * comes out is clean; a schema that is written tomorrow is walked as well.
 */
import { expect, test } from "vitest";
import type { z } from "zod";
import { everyInput, exchanged, type Leaf, type Plausible, plausible } from "./testing/plausible";

const inputs = await everyInput();
/** What cannot be found by trying: values that have to fit one another. */
const known: Record<string, Record<string, unknown>> = {
  "approvals/policies: draftPolicyInput": { "rates.EUR": "1000000" },
  "offerings/imports: receiveImportInput": { bytes: new Uint8Array(1) },
};

const nasty: Record<string, string> = {
  markup: `<script>alert(1)</script><img src=x onerror="alert(1)">{{7*7}}\${7*7}`,
  "control characters": "a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u009fg\ud800h\udfffi",
  "characters that reorder text": "invoice\u202egpj.exe\u202c \u2066a\u2069 \u200fb\u200e \u061cc\ufeff\u200b",
  "10,000 characters": "x".repeat(10_000),
  "a formula": '=HYPERLINK("http://evil.example","x")',
  "a quotation of SQL": "'; drop table people; --",
};
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;
/** No schema lets more of one field through. */
const longest = 20_000;

/** What the library says when nobody wrote a sentence, or what only its makers understand. */
const unspoken = /^Invalid|^Too (big|small)|^Unrecognized|expected|received|undefined|NaN|regex|pattern|\bnull\b|^$/;

type Case = { readonly name: string; readonly schema: z.ZodType; readonly found: Plausible };
const cases: Case[] = [...inputs].map(([name, schema]) => ({ name, schema, found: plausible(schema, known[name]) }));

/** Where the complaint belongs to another field: it says that the two differ. */
const answeredBeside = new Set([
  "parties/staff: setPasswordInput, password",
  // What stood in the cell when the page was read; without a change beside it there is nothing to set.
  "sales-development/targets: setTargetsInput, cells.0.was",
]);

const withLeaf = ({ schema, found }: Case, { path }: Leaf, by: unknown) =>
  schema.safeParse(exchanged(found.value, path, by));
const issuesAt = ({ path }: Leaf, error: z.ZodError) =>
  error.issues.filter((issue) => {
    const [at, leaf] = [issue.path.join("."), path.join(".")];
    return at === leaf || at.startsWith(`${leaf}.`) || (at !== "" && leaf.startsWith(`${at}.`));
  });

/** All strings in a value, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null && !(value instanceof Uint8Array)
      ? Object.values(value).flatMap(texts)
      : [];

test("of every schema a whole input is known, so that each field is reached", () => {
  expect(cases.flatMap(({ name, found }) => found.refused.map((why) => `${name}, ${why}`))).toEqual([]);
  expect(cases.length).toBeGreaterThan(100);
});

for (const [kind, text] of Object.entries(nasty))
  test(`${kind} in any field: refused in words at the field, or stored without what nobody sees`, () => {
    const faults: string[] = [];
    for (const each of cases)
      for (const leaf of each.found.leaves) {
        const place = `${each.name}, ${leaf.path.join(".")}`;
        const read = withLeaf(each, leaf, text);
        if (read.success) {
          const kept = texts(read.data);
          if (kept.some((one) => hidden.test(one))) faults.push(`${place}: keeps what nobody sees`);
          if (kept.some((one) => one.length > longest)) faults.push(`${place}: keeps more than ${longest} characters`);
          continue;
        }
        const said = issuesAt(leaf, read.error);
        if (said.length === 0 && !answeredBeside.has(place))
          faults.push(`${place}: refused elsewhere, ${JSON.stringify(read.error.issues[0]?.path)}`);
        for (const { message } of said) if (unspoken.test(message)) faults.push(`${place}: says "${message}"`);
      }
    expect(faults).toEqual([]);
  });

test("a field that is left out or of another type is refused in words", () => {
  const faults: string[] = [];
  for (const each of cases)
    for (const leaf of each.found.leaves)
      for (const wrong of [undefined, null, "", [], {}, ["a", "b"], Number.NaN, 1e300]) {
        const read = withLeaf(each, leaf, wrong);
        for (const { message, path } of read.error?.issues ?? [])
          if (unspoken.test(message))
            faults.push(`${each.name}, ${path.join(".")} as ${JSON.stringify(wrong)}: says "${message}"`);
      }
  expect(faults).toEqual([]);
});

const reads = (schema: z.ZodType, value: unknown) => {
  const read = schema.safeParse(value);
  return read.success ? { value: read.data } : undefined;
};
type Kind = "percentage" | "date" | "amount" | "whole number" | "other";

/** What a field is for, by what it takes. */
function kindOf(each: Case, leaf: Leaf): Kind {
  const { schema } = leaf;
  if (reads(schema, "12.34")?.value === 1234) return "percentage";
  if (reads(schema, "12")?.value === 12 && !reads(schema, "1.5")) return "whole number";
  if (!reads(schema, words)) {
    const isDate = reads(schema, "2030-06-01") && !reads(schema, "EUR") && !reads(schema, "+49 40 123456");
    return isDate && !reads(schema, "2030-06-01T10:00") ? "date" : "other";
  }
  const takes = (text: string) => withLeaf(each, leaf, text).success;
  return takes("12.50") && !takes(words) && !takes("12.5055") ? "amount" : "other";
}
const words = "Some words";

const wrong: Record<Exclude<Kind, "other">, readonly string[]> = {
  percentage: ["12.345", "-1", "-0.01", "100000", "12,34,5", "abc", "1e2", "Infinity", "NaN", "٣", "0x10"],
  date: [
    "2030-02-30",
    "2030-13-01",
    "20300601",
    "yesterday",
    "2030-6-1",
    "2030-06-01T00:00",
    "-2030-06-01",
    "31.12.2030",
  ],
  amount: [
    "12.3456",
    "0.345",
    "1,234.505",
    "-1",
    "-0.01",
    "abc",
    "1e9",
    "99999999999999999999",
    "12,50,1",
    "Infinity",
    "NaN",
    "0x10",
  ],
  "whole number": ["1.5", "-999999999999", "99999999999999999999", "abc", "1e3", "0x10", "Infinity", "--1"],
};

for (const [kind, values] of Object.entries(wrong))
  test(`each ${kind} refuses what is none, at its field and in words`, () => {
    const faults: string[] = [];
    let fields = 0;
    for (const each of cases)
      for (const leaf of each.found.leaves) {
        if (kindOf(each, leaf) !== kind) continue;
        fields++;
        for (const value of values) {
          const read = withLeaf(each, leaf, value);
          const said = read.success ? [] : issuesAt(leaf, read.error);
          const place = `${each.name}, ${leaf.path.join(".")} as ${value}`;
          if (read.success) faults.push(`${place}: taken`);
          else if (said.length === 0 && !answeredBeside.has(place)) faults.push(`${place}: refused elsewhere`);
          for (const { message } of said) if (unspoken.test(message)) faults.push(`${place}: says "${message}"`);
        }
      }
    expect(faults).toEqual([]);
    expect(fields).toBeGreaterThan(5);
  });

/** Fields of which one begins and the other ends a period. */
const periods = [
  ["validFrom", "validUntil"],
  ["from", "until"],
  ["requestedStartOn", "requestedCompletionOn"],
  ["activeFrom", "activeUntil"],
  ["startsOn", "endsOn"],
] as const;

test("a period that ends before it starts is refused at one of its ends", () => {
  const faults: string[] = [];
  let found = 0;
  for (const each of cases)
    for (const [begins, ends] of periods) {
      const from = each.found.leaves.find((leaf) => leaf.path.at(-1) === begins);
      const until = each.found.leaves.find((leaf) => leaf.path.at(-1) === ends);
      if (!from || !until || kindOf(each, from) !== "date") continue;
      found++;
      const turned = exchanged(exchanged(each.found.value, from.path, "2030-06-02"), until.path, "2030-06-01");
      const read = each.schema.safeParse(turned);
      if (read.success) faults.push(`${each.name}: ${begins} after ${ends} is taken`);
      else if (issuesAt(until, read.error).length + issuesAt(from, read.error).length === 0)
        faults.push(`${each.name}: refused elsewhere`);
    }
  expect(faults).toEqual([]);
  expect(found).toBeGreaterThan(5);
});
