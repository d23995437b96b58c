import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { prospect, siteOf } from "@/lib/testing/customers";
import { offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { addSolutionItem } from "./add-solution-item";

const given = async (ctx: Context) => ({
  opportunityId: await opportunityOf(ctx),
  offeringVersionId: (await offeringOf()).versionId,
  quantity: 4,
  siteId: null,
  needOn: null,
});

test("only sales picks offerings, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(addSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(addSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("what was picked is recorded with its price", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await addSolutionItem(rep, input));
  const [entry] = await journalOf(`opportunity:${input.opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.item_added",
    actorName: "Rosa Lindqvist",
    data: { quantity: 4, oneTimeMinor: 10_000, monthlyMinor: 5_000 },
  });
});

test("two at once are both in the solution", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([addSolutionItem(rep, input), addSolutionItem(await as("manager"), input)]);
  expect(answers.every((each) => each.ok)).toBe(true);
  const { view, standing } = await seenBy(rep, input.opportunityId);
  expect(view.items.map((item) => item.position)).toEqual([1, 2]);
  expect(standing.value.minor).toBe(2 * 4 * (10_000 + 36 * 5_000));
});

test("the item keeps name and price as they were, and work has begun", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await addSolutionItem(rep, input));
  const { view, found } = await seenBy(rep, input.opportunityId);
  expect(view.items[0]).toMatchObject({ oneTimeMinor: 10_000, monthlyMinor: 5_000, currency: "EUR", version: 1 });
  expect(view.row.state).toBe("exploring");
  expect(found[0]).toMatchObject({ light: "green", why: ["It is launched and on sale on the day it is needed."] });
});

test("a site is one of the customer's own", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const siteId = await siteOf(rep, await prospect(rep, { name: "Somebody else", acknowledged: true }));
  expect(await addSolutionItem(rep, { ...input, siteId })).toMatchObject({
    refusal: { reason: "not_a_site_of_customer" },
  });
});

test("an offering without a price in the currency is refused once the currency is settled", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const dollars = { ...input, opportunityId: await opportunityOf(rep, { currency: "USD", estimateMinor: 100 }) };
  expect(await addSolutionItem(rep, dollars)).toMatchObject({ refusal: { reason: "no_price", currency: "USD" } });
  const open = { ...input, opportunityId: await opportunityOf(rep, { currency: "USD" }) };
  must(await addSolutionItem(rep, open));
  expect((await seenBy(rep, open.opportunityId)).view.row.currency).toBe("EUR");
});
