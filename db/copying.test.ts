import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "./client";
import { type Cell, copyInto } from "./copying";

const rowsAfter = (rows: Iterable<readonly Cell[]>) =>
  transaction(async (tx) => {
    await tx.execute(sql`create temp table things (n int, name text, content jsonb, at timestamptz) on commit drop`);
    await copyInto(tx, "things", ["n", "name", "content", "at"], rows);
    return (await tx.execute(sql`select n, name, content, at from things order by n`)).rows;
  });

test("what is copied is what was given, whatever signs it holds", async () => {
  const at = new Date("2026-11-22T08:30:00.123Z");
  const rows = [
    [1, 'tab\tline\nreturn\rback\\slash \\N "quoted"', { text: 'a\\b\n"c"', list: [1, null] }, at],
    [2, null, null, null],
    [3, "", JSON.stringify("only a text"), at],
    [4, "Ærø 🚀 \\.", [{ path: "$.a[0]" }], at],
  ] as const;
  const expected = rows.map(([n, name, content, when]) => ({
    ...{ n, name, at: when && "2026-11-22 08:30:00.123+00" },
    content: typeof content === "string" ? "only a text" : content,
  }));
  expect(await rowsAfter(rows)).toEqual(expected);
});

test("ten thousand rows arrive in many pieces, each once", async () => {
  function* many(): Generator<readonly Cell[]> {
    for (let n = 0; n < 10_000; n++) yield [n, "x".repeat(100), null, null];
  }
  const found = await rowsAfter(many());
  expect(found.map((row) => row.n)).toEqual(Array.from({ length: 10_000 }, (_, n) => n));
});

test("a row that the database refuses, or that cannot be made, leaves nothing behind and the connection usable", async () => {
  await expect(rowsAfter([["not a number", "a", null, null]])).rejects.toThrow(/integer/);
  function* broken(): Generator<readonly Cell[]> {
    yield [1, "a", null, null];
    throw new Error("The second row could not be made");
  }
  await expect(rowsAfter(broken())).rejects.toThrow("The second row could not be made");
  for (let again = 0; again < 12; again++) expect(await rowsAfter([[1, "a", null, null]])).toHaveLength(1);
});
