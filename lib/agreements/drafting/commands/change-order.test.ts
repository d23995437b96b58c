import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { changeOrderInput } from "../inputs";
import { ordersOf } from "../queries/draft-of";
import { changeOrder } from "./change-order";

async function changed(id: string, lineId: string, quantity = "1") {
  const [order] = await ordersOf(db, id);
  const given = { id, version: await versionOf(id), orderId: order?.id, name: "Moved", requestedStartOn: "2026-07-01" };
  return changeOrderInput.parse({ ...given, billingContactId: "", items: [{ lineId, quantity, siteId: "" }] });
}

test("legal changes no order", async () => {
  const { id, lineId } = await started();
  await expect(changeOrder(await as("legal"), await changed(id, lineId))).rejects.toThrow(NotAllowed);
});

test("a changed order is recorded with what it was", async () => {
  const { id, lineId } = await started("rep", 3);
  must(await changeOrder(await as("rep"), await changed(id, lineId, "2")));
  const [order] = await ordersOf(db, id);
  expect(order).toMatchObject({ name: "Moved", requestedStartOn: "2026-07-01", items: [{ quantity: 2, site: null }] });
  const [entry] = await journalOf(`agreement:${id}`);
  expect(entry).toMatchObject({ type: "agreement.order_changed", data: { from: { name: "Initial order" } } });
});

test("two change it at once: the second gets what it says now", async () => {
  const { id, lineId } = await started();
  const input = await changed(id, lineId);
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => changeOrder(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { current: { name: "Moved" } } });
});

test("an order of another agreement cannot be changed through this one", async () => {
  const [mine, other] = [await started(), await started()];
  const input = { ...(await changed(other.id, mine.lineId)), id: mine.id };
  await expect(changeOrder(await as("rep"), input)).rejects.toThrow(NotFound);
});
