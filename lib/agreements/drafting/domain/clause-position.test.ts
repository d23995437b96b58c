import { expect, test } from "vitest";
import { addedRisk, choosePosition, clauseDeviation, type DraftClause } from "./clause-position";

const clause = (id: string, given: Partial<DraftClause> = {}): DraftClause => ({
  ...{ id, clauseId: `clause ${id}`, ordinal: 1, title: id, position: "standard", isMandatory: false },
  ...{ dependsOnClauseId: null, standard: { versionId: `v ${id}`, text: "Standard" }, fallbacks: [], newText: null },
  ...given,
});
const out = { position: "removed", reason: "They insist" } as const;

test("who is removed takes along what depends on it, through others too", () => {
  const all = [
    clause("a"),
    clause("b", { dependsOnClauseId: "clause a" }),
    clause("c", { dependsOnClauseId: "clause b" }),
    clause("d"),
  ];
  const answer = choosePosition(all, "a", out);
  expect(answer.ok && answer.value.map(({ id, position }) => `${id} ${position}`)).toEqual([
    "a removed",
    "b removed",
    "c removed",
  ]);
});

test("a mandatory clause stays, and so does what a mandatory one depends on", () => {
  expect(choosePosition([clause("a", { isMandatory: true })], "a", out)).toMatchObject({
    refusal: { reason: "mandatory" },
  });
  const all = [clause("a"), clause("b", { isMandatory: true, dependsOnClauseId: "clause a" })];
  expect(choosePosition(all, "a", out)).toMatchObject({ refusal: { reason: "mandatory", clause: "b" } });
});

test("who comes back brings back what left with it", () => {
  const all = [
    clause("a", { position: "removed" }),
    clause("b", { position: "removed", dependsOnClauseId: "clause a" }),
  ];
  const answer = choosePosition(all, "a", { position: "standard" });
  expect(answer.ok && answer.value.map((each) => each.position)).toEqual(["standard", "standard"]);
});

test("dependencies in a circle end", () => {
  const all = [clause("a", { dependsOnClauseId: "clause b" }), clause("b", { dependsOnClauseId: "clause a" })];
  expect(choosePosition(all, "a", out).ok).toBe(true);
});

test("the standard text in other words is still the standard; own words need a reason and are never slight", () => {
  const own = (text: string, reason = "Because") =>
    choosePosition([clause("a")], "a", { position: "custom", text, reason, risk: 0 });
  expect(own("Standard")).toMatchObject({ refusal: { reason: "same_as_standard" } });
  expect(own("Ours", "")).toMatchObject({ refusal: { reason: "reason_missing" } });
  expect(own("Ours")).toMatchObject({ value: [{ risk: 2, oldText: "Standard", newText: "Ours" }] });
  expect(addedRisk(0)).toBe(2);
});

test("an agreement deviates as far as its gravest clause", () => {
  expect(clauseDeviation([])).toBe(0);
  expect(clauseDeviation([{ risk: 1 }, { risk: 3 }, { risk: 0 }])).toBe(3);
});
