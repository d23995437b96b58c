import { expect, test } from "vitest";
import { firstPolicy } from "../../assessment/domain/policy";
import { driftSince, type ItemFacts, type MaterialFacts } from "./facts";
import { driftSentence } from "./words";

const line: ItemFacts = {
  id: "a",
  offeringVersionId: "v",
  name: "Leased line",
  quantity: 4,
  siteId: null,
  needOn: "2026-06-01",
  oneTimeMinor: 10_000,
  monthlyMinor: 5_000,
  light: "green",
  because: ["on_sale"],
  roadmapOn: null,
};
const facts: MaterialFacts = {
  opportunityId: "o",
  number: "OPP-000001",
  name: "Connect four sites",
  organisationId: "c",
  organisationName: "Nordwind",
  ownerId: "p",
  needOn: "2026-06-01",
  currency: "EUR",
  valueMinor: 1_000_000,
  estimateMinor: null,
  items: [line],
  factors: [{ factor: "risk", value: 4, tooOld: false, evidence: "Meeting", evidenceOn: "2026-03-01" }],
  score: { lowBps: 8_000, highBps: 8_000, lowBand: "pursue", highBand: "pursue" },
  requirements: { total: 0, mustsUnmet: 0, domainsCovered: 0 },
  riskMinor: 0,
  pursuit: null,
  policy: 1,
};
const reasons = (now: Partial<MaterialFacts>) =>
  driftSince(facts, { ...facts, ...now }, firstPolicy).map((each) => each.reason);
const item = (now: Partial<ItemFacts>) => reasons({ items: [{ ...line, ...now }] });

test("facts that did not move leave the decision standing", () => {
  expect(reasons({ name: "Another title", riskMinor: 5 })).toEqual([]);
});

test("the value is material from ten per cent on, up and down", () => {
  expect(reasons({ valueMinor: 1_099_999 })).toEqual([]);
  expect(reasons({ valueMinor: 1_100_000 })).toEqual(["value_changed"]);
  expect(reasons({ valueMinor: 900_000 })).toEqual(["value_changed"]);
});

test("each material fact is named", () => {
  expect(reasons({ needOn: "2026-07-01" })).toEqual(["need_date_changed"]);
  expect(reasons({ items: [] })).toEqual(["item_removed"]);
  expect(reasons({ items: [line, { ...line, id: "b", name: "Firewall" }] })).toEqual(["item_added"]);
  expect(item({ quantity: 5 })).toEqual(["quantity_changed"]);
  expect(item({ monthlyMinor: 5_001 })).toEqual(["price_changed"]);
  expect(item({ light: "red", because: ["no_longer_sold"] })).toEqual(["availability_lost"]);
  const risk = { factor: "risk" as const, tooOld: false, evidence: "Meeting", evidenceOn: null };
  expect(reasons({ factors: [{ ...risk, value: 2 }] })).toEqual(["factor_changed"]);
  expect(reasons({ factors: [{ ...risk, value: null, tooOld: true }] })).toEqual(["evidence_too_old"]);
});

test("availability that improved, and a roadmap date that came nearer, disturb nothing", () => {
  const then = { ...facts, items: [{ ...line, light: "orange" as const, roadmapOn: "2026-05-01" as const }] };
  const at = (now: Partial<ItemFacts>) =>
    driftSince(then, { ...then, items: [{ ...line, light: "orange", roadmapOn: "2026-05-01", ...now }] }, firstPolicy);
  expect(at({ light: "green" })).toEqual([]);
  expect(at({ roadmapOn: "2026-04-01" })).toEqual([]);
  expect(at({ roadmapOn: "2026-05-15" }).map(driftSentence)).toEqual([
    "the roadmap date of Leased line slipped from 1 May 2026 to 15 May 2026",
  ]);
});

test("a price that doubled is said in money", () => {
  const [drift] = driftSince(facts, { ...facts, items: [{ ...line, monthlyMinor: 20_000 }] }, firstPolicy);
  expect(drift && driftSentence(drift)).toBe("the price of Leased line is €300 now, it was €150");
});
