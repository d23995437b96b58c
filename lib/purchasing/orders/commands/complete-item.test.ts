import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { orderRequests, productOrders, products } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { executedAgreement } from "@/lib/testing/executed";
import { as, drain } from "@/lib/testing/world";
import { orderPage } from "../queries/order-page";
import { completeItem } from "./complete-item";
import { completeOrder } from "./complete-order";
import { holdItem } from "./hold-item";
import { resumeItem } from "./resume-item";
import { startOrder } from "./start-order";

const today = "2026-03-02";
const view = async (orderId: string) => orderPage((await as("purchasing")).actor, orderId);

/** An order on the desk with every item in progress, made by a signature and the reactions to it. */
async function orderInProgress() {
  const agreement = await executedAgreement();
  await drain();
  const [row] = await db.select().from(productOrders).where(eq(productOrders.agreementId, agreement.id));
  if (!row) throw new Error("the signature made no order");
  must(await startOrder(await as("purchasing"), { orderId: row.id, version: row.version }));
  return view(row.id);
}

const first = (order: Awaited<ReturnType<typeof view>>) => {
  const [item] = order.items;
  if (!item) throw new Error("an order has items");
  return { item, input: { itemId: item.id, version: item.version, startsOn: today, serialNumber: "SN-1" } as const };
};

test("only purchasing support completes what a customer ordered", async () => {
  const { input } = first(await orderInProgress());
  for (const person of ["rep", "director", "catalog", "auditor", "administrator"] as const)
    await expect(completeItem(await as(person), input)).rejects.toThrow("order:write");
});

test("a completed item is the product that the customer has, as it was agreed and ordered", async () => {
  const order = await orderInProgress();
  const { item, input } = first(order);
  must(await completeItem(await as("purchasing"), input));
  await drain();
  const [product] = await db.select().from(products).where(eq(products.orderItemId, item.id));
  expect(product).toMatchObject({
    organisationId: order.organisationId,
    offeringVersionId: item.offeringVersionId,
    agreementId: order.agreementId,
    orderNumber: order.number,
    quantity: item.quantity,
    monthlyMinor: item.agreed.monthlyMinor,
    siteId: item.siteId,
    state: "active",
    startedOn: today,
    characteristics: { "Serial number": "SN-1" },
  });
  const stream = `order:${order.id}`;
  expect((await journalOf(stream)).map((entry) => entry.type)).toContain("order.item_completed");
  expect(await verifyStream(stream)).toEqual([]);
});

test("fifty presses of Complete deliver one product; the others are told that it moved", async () => {
  const { item, input } = first(await orderInProgress());
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => completeItem(await as("purchasing"), input)),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers.filter((each) => !each.ok))
    expect(answer).toMatchObject({ refusal: { reason: "stale" } });
  await drain();
  expect(await db.select().from(products).where(eq(products.orderItemId, item.id))).toHaveLength(1);
});

test("the order is complete with its last item, and its seller's agreement knows of the order", async () => {
  const order = await orderInProgress();
  must(await completeOrder(await as("purchasing"), { orderId: order.id, version: order.version, startsOn: today }));
  await drain();
  expect(await view(order.id)).toMatchObject({ state: "completed" });
  const held = await db.select().from(products).where(eq(products.organisationId, order.organisationId));
  expect(held.filter((product) => product.orderNumber === order.number)).toHaveLength(order.items.length);
  const [request] = await db
    .select()
    .from(orderRequests)
    .where(eq(orderRequests.id, order.orderRequestId ?? ""));
  expect(request).toMatchObject({ state: "acknowledged" });
});

test("an item cannot be in use before its order came, nor from tomorrow", async () => {
  const { input } = first(await orderInProgress());
  const purchasing = await as("purchasing");
  expect(await completeItem(purchasing, { ...input, startsOn: "2026-03-01" })).toMatchObject({
    refusal: { reason: "starts_before_order", receivedOn: today },
  });
  expect(await completeItem(purchasing, { ...input, startsOn: "2026-03-03" })).toMatchObject({
    refusal: { reason: "starts_in_the_future", today },
  });
});

test("an item that is held needs its reason, is left out when the rest is completed, and goes on when it is resumed", async () => {
  const order = await orderInProgress();
  const { item, input } = first(order);
  const purchasing = await as("purchasing");
  const held = { itemId: item.id, version: item.version };
  expect(await holdItem(purchasing, held)).toMatchObject({ refusal: { reason: "reason_required" } });
  must(await holdItem(purchasing, { ...held, reason: "The duct is flooded" }));
  const stopped = await view(order.id);
  expect(stopped).toMatchObject({ state: "held" });
  expect(stopped.items[0]).toMatchObject({ state: "held", stateReason: "The duct is flooded" });
  expect(await completeItem(purchasing, { ...input, version: item.version + 1 })).toMatchObject({
    refusal: { reason: "illegal_move", from: "held", to: "completed" },
  });
  must(await resumeItem(purchasing, { itemId: item.id, version: item.version + 1 }));
  expect((await view(order.id)).items[0]).toMatchObject({ state: "in_progress", stateReason: null });
});
