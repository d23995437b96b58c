import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { purchaseStages } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { enteredPurchase, purchaseNow, signedPurchase } from "@/lib/testing/purchases";
import { as } from "@/lib/testing/world";
import { cancelPurchase } from "./cancel-purchase";
import { startItem } from "./start-item";

const why = { cause: "customer_request", reason: "They moved house" } as const;
const whole = (order: { id: string; version: number }) => ({
  orderId: order.id,
  version: order.version,
  itemIds: [],
  ...why,
});

test("only purchasing support cancels a purchase", async () => {
  const order = await enteredPurchase();
  for (const person of ["rep", "manager", "catalog", "auditor"] as const)
    await expect(cancelPurchase(await as(person), whole(order))).rejects.toThrow("order:write");
});

test("a purchase cancelled whole says what it was worth, once, and keeps its cause", async () => {
  const order = await signedPurchase();
  must(await cancelPurchase(await as("purchasing"), whole(order)));
  expect(await purchaseNow(order.id)).toMatchObject({ state: "cancelled", endCause: "customer_request" });
  const told = (await journalOf(`order:${order.id}`)).filter((entry) => entry.type.includes("cancel"));
  expect(told).toMatchObject([
    {
      type: "order.cancelled",
      data: {
        orderId: order.id,
        orderRequestId: order.orderRequestId,
        agreementId: order.agreementId,
        itemIds: order.items.map((item) => item.id),
        oneTimeMinor: order.oneTimeMinor,
        monthlyMinor: order.monthlyMinor,
        termMinor: order.items.reduce((sum, item) => sum + item.agreed.termMinor, 0),
        currency: "EUR",
      },
    },
  ]);
  expect(await verifyStream(`order:${order.id}`)).toEqual([]);
  const stages = await db.select().from(purchaseStages).where(eq(purchaseStages.orderId, order.id));
  expect(stages).toMatchObject([{ n: 1, stage: "acknowledged", next: "cancelled" }]);
});

test("of fifty cancellations at once one is made, the others are told that the purchase changed", async () => {
  const order = await enteredPurchase();
  const purchasing = await as("purchasing");
  const answers = await Promise.all(Array.from({ length: 50 }, () => cancelPurchase(purchasing, whole(order))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.reason).toBe("stale");
});

test("what has begun is not cancelled, and the refusal names it; the rest of the purchase is", async () => {
  const order = await enteredPurchase();
  const [begun, waiting] = order.items;
  const purchasing = await as("purchasing");
  must(await startItem(purchasing, { itemId: begun?.id ?? "", version: 1 }));
  const now = await purchaseNow(order.id);
  expect(await cancelPurchase(purchasing, whole(now))).toMatchObject({
    refusal: { reason: "past_return", items: [begun?.name] },
  });
  must(await cancelPurchase(purchasing, { ...whole(now), itemIds: [waiting?.id ?? ""] }));
  expect(await purchaseNow(order.id)).toMatchObject({
    state: "in_progress",
    items: [{ state: "in_progress" }, { state: "cancelled", endCause: "customer_request" }],
  });
  const [last] = await journalOf(`order:${order.id}`);
  expect(last).toMatchObject({ type: "order.item_cancelled", data: { monthlyMinor: waiting?.agreed.monthlyMinor } });
});
