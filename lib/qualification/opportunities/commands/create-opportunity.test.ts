import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { prospect } from "@/lib/testing/customers";
import { assessAll, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as, at } from "@/lib/testing/world";
import { createOpportunity } from "./create-opportunity";

const given = async (ctx: Context, customer: Parameters<typeof prospect>[1] = {}) => ({
  name: "Connect four warehouses",
  organisationId: await prospect(ctx, { acknowledged: true, name: `Customer ${newId()}`, ...customer }),
  needOn: "2026-06-01" as const,
  estimateMinor: null,
  currency: "EUR" as const,
  source: null,
});

test("only sales notes opportunities, with an organisation that exists", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(createOpportunity(await as("catalog"), input)).rejects.toThrow(NotAllowed);
  await expect(createOpportunity(rep, { ...input, organisationId: newId() })).rejects.toThrow(NotFound);
});

test("it has a number, an owner and an entry that says so", async () => {
  const rep = await as("rep");
  const { id, number } = must(await createOpportunity(rep, await given(rep)));
  expect(number).toMatch(/^OPP-\d{6}$/);
  const [entry] = await journalOf(`opportunity:${id}`);
  expect(entry).toMatchObject({ type: "opportunity.identified", subjectLabel: `${number} Connect four warehouses` });
  expect((await seenBy(rep, id)).view).toMatchObject({ owner: "Rosa Lindqvist", row: { state: "identified" } });
});

test("two at once have two numbers, and one form sent twice makes one", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const [one, other] = (await Promise.all([createOpportunity(rep, input), createOpportunity(rep, input)])).map(must);
  expect(one?.number).not.toBe(other?.number);
  const keyed = await as("rep", { key: "one form only", command: "createOpportunity" });
  const twice = await Promise.all([createOpportunity(keyed, input), createOpportunity(keyed, input)]);
  expect(twice[0]).toEqual(twice[1]);
});

test("what they need by a day that has passed is refused", async () => {
  const rep = await as("rep");
  expect(await createOpportunity(rep, { ...(await given(rep)), needOn: "2026-03-01" })).toMatchObject({
    refusal: { reason: "need_date_past", today: "2026-03-02" },
  });
});

test("the customer's tier is known evidence; the rest stays unknown", async () => {
  const rep = await as("rep");
  const input = await given(rep, { tier: "A", tierReason: "Reference in logistics" });
  const { view, standing } = await seenBy(rep, must(await createOpportunity(rep, input)).id);
  expect(view.factors.find((each) => each.factor === "strategic_importance")).toMatchObject({
    value: 5,
    prefilled: true,
    evidence: "Tier A customer: Reference in logistics",
  });
  expect(standing.score.unknown).toHaveLength(7);
});

test("findings about the customer come over from an earlier deal while they are fresh, findings about a deal do not", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const earlier = await opportunityOf(rep, { organisationId: input.organisationId });
  await assessAll(rep, earlier, 4);
  const { view } = await seenBy(rep, must(await createOpportunity(rep, input)).id);
  const known = view.factors.filter((each) => each.value !== null);
  expect(known.map((each) => each.factor)).toEqual(["financing", "commitment", "strategic_importance"]);
  expect(known[0]?.evidence).toMatch(/^Said in the meeting \(from OPP-\d{6}\)$/);
  const later = await as("rep", { now: at("2026-12-01T09:00:00Z") });
  const { id } = must(await createOpportunity(later, { ...input, needOn: "2027-06-01" }));
  expect((await seenBy(later, id)).standing.score.unknown).toHaveLength(8);
});
