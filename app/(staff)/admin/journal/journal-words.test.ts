import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isTold, journalWords, typesSaying } from "./journal-words";

/** Every type that the code writes into the journal as a text of its own. */
const recorded = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^(cli|testing)\//.test(file))
  .flatMap((file) => readFileSync(`lib/${file}`, "utf8").split("\n"))
  .filter((line) => /\btype\b|[eE]vent\(|\btold\(|delivery\(/.test(line) && !/column|sql`/.test(line))
  .flatMap((line) => [...line.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, type]) => type ?? ""));

test("every type of entry reads in the journal as people say it", () => {
  expect(recorded.length).toBeGreaterThan(120);
  expect([...new Set(recorded)].filter((type) => !isTold(type)).sort()).toEqual([]);
});

test("an entry says what was done, with what was recorded", () => {
  expect(journalWords("agreement.copy_produced", {})).toBe("Made the signed copy for both sides");
  expect(journalWords("person.role_granted", { role: "legal_approver" })).toBe("Granted the role of legal approver");
  expect(journalWords("opportunity.moved", { from: "new", to: "qualifying" })).toMatch(/^Moved it from/);
});

test("the words that an entry is read by find it", () => {
  expect(typesSaying(" Signed copy")).toContain("agreement.copy_produced");
  expect(typesSaying("")).toEqual([]);
  expect(typesSaying("put them on duty")).toEqual(["duty.given"]);
});
