import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { told, toldOf } from "./told";

const recorded = readdirSync("lib/agreements", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .flatMap((file) => [
    ...readFileSync(`lib/agreements/${file}`, "utf8").matchAll(
      /[eE]vent\([^"`]*"((?:agreement|signature|order)\.\w+)"/g,
    ),
  ])
  .map(([, type]) => type ?? "");

test("every type of entry that a command writes into an agreement's journal reads as a sentence", () => {
  expect(recorded.length).toBeGreaterThan(20);
  expect(recorded.filter((type) => !(type in told))).toEqual([]);
});

test("who an agreement was sent to stands in its history", () => {
  const to = [{ name: "Anneke Abelin" }, { name: "Björn Falkner" }];
  expect(toldOf("agreement.sent", { version: 2, to })).toBe(
    "sent version 2 for signature to Anneke Abelin and Björn Falkner",
  );
});
