import { expect, test } from "vitest";
import type { Characteristic } from "../../specifications/domain/characteristic";
import {
  type Configurable,
  configurationProblems,
  configurationWords,
  configure,
  defaultConfiguration,
} from "./configuration";

const option = (offeringId: string, more: object = {}) => ({
  ...{ offeringId, name: offeringId, lower: 0, defaultCount: 0, upper: 1 },
  ...more,
});
const sold = (name: string, notSold: string | null = null) => ({
  ...{ offeringVersionId: `${name}-1`, name, notSold },
  list: { oneTimeMinor: 0, monthlyMinor: 100, currency: "EUR" },
});
const asked = (name: string, more: Partial<Characteristic> = {}): Characteristic => ({
  ...{ name, description: null, valueType: "string", configurable: true, minCardinality: 1, maxCardinality: 1 },
  ...{ regex: null, valueFrom: null, valueTo: null, unit: null, values: [] },
  ...more,
});
const server: Configurable = {
  offeringVersionId: "server-1",
  bundle: {
    lower: null,
    upper: null,
    groups: [
      { name: "Memory", lower: 1, upper: 1, options: [option("32 GB"), option("64 GB")] },
      { name: "Disks", lower: 2, upper: 4, options: [option("SSD", { upper: 4 }), option("HDD", { upper: 2 })] },
      { name: "Power", lower: 1, upper: 1, options: [option("Supply")] },
    ],
  },
  options: Object.fromEntries(["32 GB", "64 GB", "SSD", "HDD", "Supply"].map((name) => [name, sold(name)])),
  characteristics: [
    asked("Region", { values: ["north", "south"].map((value) => ({ value, isDefault: value === "north" })) }),
    asked("Bandwidth", { valueType: "integer", valueFrom: 10, valueTo: 1_000, unit: "Mbit/s" }),
    asked("Managed", { valueType: "boolean", minCardinality: 0 }),
  ],
};
const wish = (given: object = {}) => ({
  picks: { g0: "64 GB", g2: "Supply" },
  counts: { SSD: 3 },
  values: { c0: "south", c1: "500", c2: "yes" },
  ...given,
});
const problems = (given: object) => {
  const answer = configure(server, wish(given));
  return answer.ok ? [] : answer.refusal.problems.map((each) => `${each.field}: ${each.sentence}`);
};

test("the defaults are the catalog's, a single needed option is picked, and the rest is still open", () => {
  const usual = defaultConfiguration(server);
  expect(configurationWords(usual)).toEqual([
    { name: "Power", value: "Supply" },
    { name: "Region", value: "north" },
  ]);
  const open = configurationProblems(server, usual);
  expect(open.map((each) => each.sentence)).toEqual([
    "Memory: 0 picked, the group needs 1.",
    "Disks: 0 picked, the group needs 2.",
    "Bandwidth: a value is needed.",
  ]);
  expect(new Set(open.map((each) => each.kind))).toEqual(new Set(["missing"]));
});

test("a choice is read with its types and printed in the order of the catalog", () => {
  const answer = configure(server, wish());
  expect(answer).toMatchObject({ ok: true });
  expect(configurationWords(answer.ok ? answer.value : null)).toEqual([
    { name: "Memory", value: "64 GB" },
    { name: "Disks", value: "3 × SSD" },
    { name: "Power", value: "Supply" },
    { name: "Region", value: "south" },
    { name: "Bandwidth", value: "500 Mbit/s" },
    { name: "Managed", value: "Yes" },
  ]);
  expect(answer.ok && answer.value.values[1]?.value).toBe(500);
});

test("an impossible choice is refused at its field, with the arithmetic", () => {
  expect(problems({ counts: { SSD: 3, HDD: 2 } })).toEqual(["picks.g1: Disks: 5 picked, the group allows 4."]);
  expect(problems({ counts: { HDD: 3 } })).toEqual(["picks.g1: HDD: 3 picked, from 0 to 2 are possible."]);
  expect(problems({ picks: { g2: "Supply" } })).toEqual(["picks.g0: Memory: 0 picked, the group needs 1."]);
});

test("a value of another type, out of its range or not in its list is refused at its field", () => {
  expect(problems({ values: { c0: "east", c1: "5", c2: "perhaps" } })).toEqual([
    "values.c0: Region: one of north, south.",
    "values.c1: Bandwidth: from 10 to 1000 Mbit/s.",
    "values.c2: Managed: give yes or no.",
  ]);
  expect(problems({ values: { c0: "north", c1: "ten" } })).toEqual(["values.c1: Bandwidth: give a whole number."]);
});

test("an option that is no longer sold is named", () => {
  const retired = { ...server, options: { ...server.options, SSD: sold("SSD", "it is retired.") } };
  const answer = configure(retired, wish());
  expect(answer).toMatchObject({
    refusal: {
      problems: [{ field: "picks.g1", kind: "gone", sentence: "SSD is not on sale any more: it is retired." }],
    },
  });
});

test("an option of another bundle cannot be smuggled in", () => {
  expect(problems({ picks: { g0: "Somebody else's", g2: "Supply" } })).toEqual([
    "picks.g0: Memory: 0 picked, the group needs 1.",
  ]);
});
