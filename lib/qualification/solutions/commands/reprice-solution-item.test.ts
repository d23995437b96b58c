import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { channelOf, publishedList } from "@/lib/testing/channels";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { repriceSolutionItem } from "./reprice-solution-item";

let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const id = await addItem(ctx, opportunityId, (await offeringOf()).versionId);
  return { id, version: 1 };
};

test("only sales takes a new price, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(repriceSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(repriceSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a new price is recorded with the one before", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await repriceSolutionItem(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.item_repriced",
    actorName: "Rosa Lindqvist",
    data: { from: { oneTimeMinor: 10_000 }, to: { oneTimeMinor: 10_000 } },
  });
});

test("two at once: the second is told", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([repriceSolutionItem(rep, input), repriceSolutionItem(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("the price of the version is taken, and the item says when", async () => {
  const rep = await as("rep");
  must(await repriceSolutionItem(rep, await given(rep)));
  expect((await seenBy(rep, opportunityId)).view.items[0]).toMatchObject({ version: 2, pricedAt: rep.now });
});

test("from the day direct sales has a price list, its price is taken and says how it came to be", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const development = await as("salesDevelopment");
  const channelId = await channelOf(development, { name: "Direct sales", type: "direct" });
  await publishedList(development, { channelId, name: "Direct list", shareBps: 9_000 });
  for (const [index, to] of (["approved", "pilot", "live"] as const).entries())
    must(await moveChannel(development, { id: channelId, version: index + 1, to, statusReason: null }));
  must(await repriceSolutionItem(rep, input));
  const [item] = (await seenBy(rep, opportunityId)).view.items;
  expect(item).toMatchObject({ oneTimeMinor: 9_000, monthlyMinor: 4_500 });
  expect(item?.priceTrace.join(" ")).toMatch(/List price €100\.00.*90 %/);
});
