import { expect, test } from "vitest";
import { NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { assessFactor } from "@/lib/qualification/assessment/commands/assess-factor";
import { opportunitiesMatching } from "@/lib/qualification/opportunities/queries/opportunities-matching";
import { opportunitiesOf } from "@/lib/qualification/opportunities/queries/opportunities-of";
import { opportunity } from "@/lib/qualification/opportunities/queries/opportunity";
import { correctSolutionItem } from "@/lib/qualification/solutions/commands/correct-solution-item";
import { advancedOpportunity, readyOpportunity } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { qualifiedOpportunity } from "./qualified-opportunity";

test("an agreement starts from the customer, the items with their prices and the decision", async () => {
  const rep = await as("rep");
  const { id, decisionId, offering } = await advancedOpportunity(rep);
  expect(await qualifiedOpportunity(rep.actor, id)).toMatchObject({
    id,
    decisionId,
    faults: [],
    items: [{ offeringVersionId: offering.versionId, quantity: 1, oneTimeMinor: 10_000, monthlyMinor: 5_000 }],
  });
});

test("what is not qualified says so, and has no decision to start from", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  expect(await qualifiedOpportunity(rep.actor, id)).toMatchObject({
    decisionId: null,
    faults: [expect.stringMatching(/^OPP-\d{6} is not qualified: its state is exploring\.$/)],
  });
});

test("what moved since the decision is a fault in words", async () => {
  const rep = await as("rep");
  const { id, itemId } = await advancedOpportunity(rep);
  must(await correctSolutionItem(rep, { id: itemId, version: 1, quantity: 9, siteId: null, needOn: null }));
  const finding = { factor: "risk" as const, value: 1, evidence: "New survey", evidenceOn: null, version: 1 };
  must(await assessFactor(rep, { id, ...finding }));
  const { faults } = await qualifiedOpportunity(rep.actor, id);
  expect(faults).toEqual([
    expect.stringContaining("out of date: the value is €17,100 now, it was €1,900."),
    expect.stringMatching(/the quantity of .* is 9 now, it was 1\.$/),
    expect.stringContaining("risk is 1 now, it was 4."),
  ]);
});

test("a rep sees their own, a manager the team's, a director all; another's is not there by any query", async () => {
  const rep = await as("rep");
  const { id } = await advancedOpportunity(rep);
  const { organisationId } = await qualifiedOpportunity(rep.actor, id);
  const list = async (person: "rep" | "manager" | "director" | "otherRep" | "colleague") => {
    const { actor, now } = await as(person);
    const order = { by: "number", descending: true } as const;
    const { rows } = await opportunitiesMatching(actor, {}, order, { size: 50 }, now);
    return rows.some((row) => row.id === id);
  };
  expect(await Promise.all([list("rep"), list("manager"), list("director")])).toEqual([true, true, true]);
  expect(await Promise.all([list("otherRep"), list("colleague")])).toEqual([false, false]);
  const { actor } = await as("otherRep");
  await expect(qualifiedOpportunity(actor, id)).rejects.toThrow(NotFound);
  await expect(opportunity(actor, id)).rejects.toThrow(NotFound);
  expect(await opportunitiesOf(actor, organisationId)).toEqual([]);
  expect(await opportunitiesOf(rep.actor, organisationId)).toHaveLength(1);
});
