import { expect, test } from "vitest";
import { availability, type OfferingFacts, type Pool } from "./availability";
import { availabilitySentence } from "./words";

const launched: OfferingFacts = {
  state: "launched",
  validFrom: "2026-01-01",
  validUntil: null,
  launchedAs: null,
  roadmap: null,
  pools: [],
};
const hamburg: Pool = {
  id: "h",
  name: "Racks Hamburg",
  place: "Hamburg",
  unit: "racks",
  total: 10,
  heldByOthers: 0,
  unitsEach: 1,
};
const ask = (facts: OfferingFacts, given: { quantity?: number; place?: string | null; id?: string } = {}) => ({
  id: "i",
  quantity: 1,
  needOn: "2026-06-01" as const,
  place: null,
  ...given,
  facts,
});
const one = (facts: OfferingFacts, given = {}) => {
  const [found] = availability([ask(facts, given)]);
  return { light: found?.light, why: found?.reasons.map((each) => each.reason) };
};
const roadmap = { targetOn: "2026-05-01" as const, confidence: "high" as const, cancelled: false };

test("what is launched and valid on the day is green", () => {
  expect(one(launched)).toEqual({ light: "green", why: ["on_sale"] });
  expect(one({ ...launched, validUntil: "2026-05-31" })).toEqual({ light: "red", why: ["sold_until"] });
  expect(one({ ...launched, validFrom: "2026-07-01" })).toEqual({ light: "red", why: ["sold_from"] });
});

test("an older version is orange while a newer one is sold, and red when nothing is", () => {
  expect(one({ ...launched, state: "retired", launchedAs: 3 })).toEqual({ light: "orange", why: ["newer_version"] });
  expect(one({ ...launched, state: "retired" })).toEqual({ light: "red", why: ["no_longer_sold"] });
});

test("the roadmap makes it orange in time, red too late or cancelled, and red without a date", () => {
  const design = { ...launched, state: "in_design" };
  expect(one({ ...design, roadmap })).toEqual({ light: "orange", why: ["on_roadmap"] });
  expect(one({ ...design, roadmap: { ...roadmap, targetOn: "2026-06-02" } }).why).toEqual(["roadmap_after_need"]);
  expect(one({ ...design, roadmap: { ...roadmap, cancelled: true } })).toEqual({
    light: "red",
    why: ["roadmap_cancelled"],
  });
  expect(one(design)).toEqual({ light: "red", why: ["not_on_roadmap"] });
  expect(one({ ...design, state: "active" })).toEqual({ light: "orange", why: ["ready_not_launched"] });
});

test("capacity counts what others hold, and two items of one solution draw on the same pool", () => {
  const here = { place: "hamburg" };
  expect(one({ ...launched, pools: [hamburg] }, { ...here, quantity: 9 }).light).toBe("green");
  expect(one({ ...launched, pools: [hamburg] }, { ...here, quantity: 10 })).toEqual({
    light: "orange",
    why: ["capacity_tight", "on_sale"],
  });
  expect(one({ ...launched, pools: [{ ...hamburg, heldByOthers: 6 }] }, { ...here, quantity: 5 }).light).toBe("red");
  const both = availability(
    ["a", "b"].map((id) => ask({ ...launched, pools: [hamburg] }, { id, quantity: 6, place: "Hamburg" })),
  );
  expect(both.map((each) => each.light)).toEqual(["red", "red"]);
});

test("a city without a pool is a question, not a promise", () => {
  const [found] = availability([ask({ ...launched, pools: [hamburg] }, { place: "Bremen" })]);
  expect(found?.light).toBe("orange");
  expect(found?.reasons.map(availabilitySentence)).toContain(
    "No capacity is counted in Bremen. There is some in Hamburg.",
  );
});
