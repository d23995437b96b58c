import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { publishPriceList } from "@/lib/sales-development/prices/commands/publish-price-list";
import { agreementNow, discounted, prepared, started, submit } from "@/lib/testing/agreements";
import { draftList } from "@/lib/testing/channels";
import { as, at, travelTo } from "@/lib/testing/world";
import { linesOf } from "../queries/draft-of";
import { repriceLines } from "./reprice-lines";

/** From the next day on the channel takes 80 % of list, with a floor of 70 %. */
async function pricesMove() {
  const { channelId } = await prepared();
  travelTo(at("2026-03-03T09:00:00Z"));
  const sales = await as("salesDevelopment");
  const id = await draftList(sales, { channelId, name: "Spring", shareBps: 8_000, floorBps: 7_000 });
  must(await publishPriceList(sales, { id, version: 1, endEarlier: true }));
}

test("legal takes no prices; with the same prices nothing is changed and nothing recorded", async () => {
  const { id } = await started();
  await expect(repriceLines(await as("legal"), { id })).rejects.toThrow(NotAllowed);
  expect(must(await repriceLines(await as("rep"), { id })).repriced).toBe(0);
  expect((await journalOf(`agreement:${id}`))[0]?.type).toBe("agreement.started");
});

test("AGR-31: a price that moved blocks submitting until today's is taken, which is recorded", async () => {
  const { id } = await started();
  const deep = await discounted(25);
  await pricesMove();
  const blocked = await submit(id);
  expect(blocked).toMatchObject({ ok: false, refusal: { reason: "not_ready" } });
  expect(JSON.stringify(blocked)).toContain("has another price today");
  expect(must(await repriceLines(await as("rep"), { id })).repriced).toBe(1);
  expect((await agreementNow(id)).monthlyMinor).toBe(8_000);
  const [line] = await linesOf(db, id);
  expect(line?.prices[0]?.trace[1]?.text).toContain("80 % of list");
  expect((await journalOf(`agreement:${id}`))[0]?.type).toBe("agreement.repriced");
  const refused = await repriceLines(await as("rep"), { id: deep.id });
  expect(refused).toMatchObject({ ok: false, refusal: { reason: "line_refused", because: { reason: "below_floor" } } });
});

test("two take today's prices at once: they are taken once", async () => {
  const { id } = await started();
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => repriceLines(await ctx, { id })));
  expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
});
