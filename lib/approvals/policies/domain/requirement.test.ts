import { expect, test } from "vitest";
import { convert, type Grant, grantsOf, type Matrix } from "./authority";
import { defaultGrants, defaultPolicy } from "./default-policy";
import { type ApprovalFacts, measure } from "./facts";
import type { Policy } from "./policy";
import { requirements } from "./requirement";
import { openSentence } from "./words";

const policy: Policy = {
  ...defaultPolicy,
  ...{ id: "p", number: 1 },
  rules: defaultPolicy.rules.map((rule, index) => ({ ...rule, id: String(index) })),
};
const standard: ApprovalFacts = {
  ...{ tcvMinor: 1_000_000, currency: "EUR", maxDiscountBps: 0, blendedDiscountBps: 0, termMonths: 12 },
  ...{ clauseDeviation: 0, organisationId: "o", requesterId: "r" },
};
const needed = (facts: Partial<ApprovalFacts>, recent: Parameters<typeof measure>[1] = []) => {
  const measured = measure({ ...standard, ...facts }, recent, policy);
  if ("noRateFor" in measured) throw new Error(measured.noRateFor);
  return requirements(measured.measures, policy);
};
const short = (steps: ReturnType<typeof needed>) =>
  steps.map((step) => `${step.function} ${step.slot} level ${step.level}`);

test("at a threshold the rule rests, one basis point or cent above it fires", () => {
  expect(short(needed({ maxDiscountBps: 1_000, tcvMinor: 5_000_000, termMonths: 36, clauseDeviation: 1 }))).toEqual([]);
  expect(short(needed({ maxDiscountBps: 1_001 }))).toEqual(["sales 1 level 2"]);
  expect(short(needed({ tcvMinor: 5_000_001 }))).toEqual(["sales 1 level 2"]);
  expect(short(needed({ termMonths: 37 }))).toEqual(["finance 1 level 2"]);
  expect(short(needed({ clauseDeviation: 2 }))).toEqual(["legal 1 level 2"]);
});

test("a function decides once, at the highest level that any of its rules asks for, with every rule said", () => {
  const [step, ...others] = needed({ maxDiscountBps: 2_500, tcvMinor: 6_000_000 });
  expect(others).toEqual([]);
  expect(step).toMatchObject({ function: "sales", level: 3 });
  expect(step?.sentences).toEqual([
    "Total value €60,000 is above €50,000: a sales manager decides. At €50,000 no approval is needed.",
    "Discount 25 % is above 20 %: a sales director decides. At 20 % a sales manager decides.",
  ]);
});

test("the sentence of a clause names what the terms hold and what would do without", () => {
  expect(needed({ clauseDeviation: 2 })[0]?.sentences).toEqual([
    "The terms go as far as a custom clause: a legal counsel decides. With a pre-approved fallback no approval is needed.",
  ]);
  expect(needed({ clauseDeviation: 3 })[0]?.sentences).toEqual([
    "The terms go as far as a clause of grave risk: the head of legal decides. With a custom clause a legal counsel decides.",
  ]);
});

test("a large deal wants different people, and a further one only when the rules ask for too few", () => {
  expect(short(needed({ tcvMinor: 100_000_001 }))).toEqual(["finance 1 level 2", "sales 1 level 3"]);
  const strict = { ...policy, bands: [{ aboveMinor: 100_000_000, people: 3, function: "sales" as const, level: 4 }] };
  const measured = measure({ ...standard, tcvMinor: 100_000_001 }, [], strict);
  const steps = "measures" in measured ? requirements(measured.measures, strict) : [];
  expect(short(steps)).toEqual(["finance 1 level 2", "sales 1 level 3", "sales 2 level 4"]);
  expect(steps[2]?.sentences).toEqual(["Total value €1,000,000.01 is above €1,000,000: 3 different people decide."]);
});

test("other currencies count at the policy's pinned rate, and one without a rate is named", () => {
  expect(short(needed({ tcvMinor: 5_434_782, currency: "USD" }))).toEqual([]);
  expect(short(needed({ tcvMinor: 5_434_784, currency: "USD" }))).toEqual(["sales 1 level 2"]);
  expect(short(needed({ tcvMinor: 8_100_000, currency: "JPY" }))).toEqual(["sales 1 level 2"]);
  expect(measure({ ...standard, currency: "CHF" }, [], { ...policy, rates: { EUR: 1_000_000 } })).toEqual({
    noRateFor: "CHF",
  });
  expect(convert(100, "EUR", "JPY", policy.rates)).toBe(161);
  expect(convert(161, "JPY", "EUR", policy.rates)).toBe(100);
});

test("deals counted together are said with their sum", () => {
  const [step] = needed({ tcvMinor: 3_000_000 }, [{ currency: "EUR", minor: 4_000_000, count: 2 }]);
  expect(step?.sentences[0]).toMatch(
    /^Total value €70,000 .* €40,000 of it is 2 other deals with this customer in the last 30 days\.$/,
  );
});

test("a seat has the highest level at or below its own; naming it replaces that, more or less", () => {
  const grants: Grant[] = defaultGrants.map((grant, index) => ({ ...grant, id: String(index) }));
  const seat = { id: "s", title: "Sales lead", function: "sales", level: 4 };
  const matrix: Matrix = { id: "m", number: 1, grants: grants.filter((grant) => grant.level !== 4) };
  expect(grantsOf(seat, "sales", matrix).map((grant) => grant.level)).toEqual([3]);
  expect(grantsOf(seat, "legal", matrix)).toEqual([]);
  const [own] = grants.filter((grant) => grant.function === "sales" && grant.level === 2);
  const named = own ? [{ ...own, id: "n", positionId: "s", level: 1 }] : [];
  expect(grantsOf(seat, "sales", { ...matrix, grants: [...grants, ...named] }).map((grant) => grant.level)).toEqual([
    1,
  ]);
});

test("before there is a deal a rule says what its seller will read, with the measure open", () => {
  const rule = policy.rules.find(({ dimension, above }) => dimension === "discount" && above === 2_000);
  expect(rule && openSentence(rule, policy)).toBe(
    "Discount … is above 20 %: a sales director decides. At 20 % a sales manager decides.",
  );
});
