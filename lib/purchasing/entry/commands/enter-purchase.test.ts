import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { products } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { customer } from "@/lib/testing/agreements";
import { enteredPurchase, entry, purchaseNow } from "@/lib/testing/purchases";
import { as, drain } from "@/lib/testing/world";
import { completeOrder } from "../../orders/commands/complete-order";
import { startOrder } from "../../orders/commands/start-order";
import { buyFromSupplier } from "./buy-from-supplier";
import { enterPurchase } from "./enter-purchase";

test("only purchasing support enters a purchase", async () => {
  for (const person of ["rep", "manager", "auditor"] as const)
    await expect(enterPurchase(await as(person), await entry())).rejects.toThrow("order:write");
});

test("what is bought without an agreement costs what the channel charges that day", async () => {
  const order = await enteredPurchase({ form: "in_store" });
  expect(order).toMatchObject({
    form: "in_store",
    direction: "inbound",
    action: "new",
    agreementId: null,
    gapDays: null,
  });
  expect(order).toMatchObject({ monthlyMinor: 30_000, oneTimeMinor: 75_000, state: "acknowledged" });
  expect(order.items.map((item) => item.agreed.termMinor)).toEqual([25_000 + 240_000, 50_000 + 240_000]);
  const [entered] = await journalOf(`order:${order.id}`);
  expect(entered).toMatchObject({ type: "purchase.entered", data: { form: "in_store", items: 2 } });
});

test("two presses with one key enter one purchase", async () => {
  const input = await entry();
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => enterPurchase(await as("purchasing", { key: "one-purchase-key" }), input)),
  );
  expect(new Set(answers.map((answer) => must(answer).number)).size).toBe(1);
});

test("the same party cannot stand on both sides, nor a purchase be for yesterday or for nothing", async () => {
  const purchasing = await as("purchasing");
  const input = await entry();
  const reason = async (given: object) => {
    const answer = await enterPurchase(purchasing, { ...input, ...given });
    return answer.ok ? "entered" : answer.refusal.reason;
  };
  expect(await reason({ onBehalfOfId: input.organisationId })).toBe("same_party_on_both_sides");
  expect(await reason({ requestedOn: "2026-03-01" })).toBe("wanted_in_the_past");
  expect(await reason({ items: [] })).toBe("no_items");
});

test("a purchase for somebody else's site is kept as rejected, with its reason", async () => {
  const { siteId } = await customer("rep");
  const input = await entry();
  const items = input.items.map((item) => ({ ...item, siteId }));
  const { orderId, state } = must(await enterPurchase(await as("purchasing"), { ...input, items }));
  expect(state).toBe("rejected");
  expect(await purchaseNow(orderId)).toMatchObject({ endCause: "inconsistent", path: "rejected", items: [] });
});

test("an order that ends a product takes it out of the party's hands, once it is done", async () => {
  const purchasing = await as("purchasing");
  const deliver = async (orderId: string) => {
    must(await startOrder(purchasing, { orderId, version: (await purchaseNow(orderId)).version }));
    const { version } = await purchaseNow(orderId);
    must(await completeOrder(purchasing, { orderId, version, startsOn: "2026-03-02" }));
    await drain();
  };
  const input = await entry();
  const first = must(await enterPurchase(purchasing, input));
  await deliver(first.orderId);
  const [held] = await db.select().from(products).where(eq(products.organisationId, input.organisationId));
  const ending = { action: "delete" as const, offeringVersionId: null, productId: held?.id ?? "", quantity: 1 };
  const items = [{ ...ending, siteId: null, termMonths: 1 }];
  const second = must(await enterPurchase(purchasing, { ...input, items }));
  expect(await purchaseNow(second.orderId)).toMatchObject({ action: "terminate", monthlyMinor: 0, gapDays: null });
  await deliver(second.orderId);
  const [ended] = await db
    .select()
    .from(products)
    .where(eq(products.id, held?.id ?? ""));
  expect(ended).toMatchObject({ state: "terminated" });
  const again = await enterPurchase(purchasing, { ...input, items });
  expect(again).toMatchObject({ refusal: { reason: "not_in_their_hands", n: 1 } });
});

test("what we buy from a supplier has a budget, the supplier's price, and makes nobody a product", async () => {
  const supplier = await customer("rep");
  const item = { name: "Duct rental", quantity: 3, oneTimeMinor: 10_000, monthlyMinor: 2_000, termMonths: 12 };
  const parties = { organisationId: supplier.organisationId, onBehalfOfId: null, requestedOn: null };
  const input = { ...parties, currency: "EUR" as const, budget: "Network build", items: [item] };
  await expect(buyFromSupplier(await as("rep"), input)).rejects.toThrow("order:write");
  const { orderId } = must(await buyFromSupplier(await as("purchasing"), input));
  expect(await purchaseNow(orderId)).toMatchObject({
    ...{ direction: "outbound", budget: "Network build", channelId: null, monthlyMinor: 6_000, oneTimeMinor: 30_000 },
    items: [{ agreed: { termMinor: 30_000 + 72_000 } }],
  });
});
