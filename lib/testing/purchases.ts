/** Purchases of the tests: from a signed agreement, or entered by hand, by the commands. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { productOrders } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import type { EnterPurchaseInput } from "@/lib/purchasing/entry/inputs";
import { orderPage } from "@/lib/purchasing/orders/queries/order-page";
import { customer, prepared } from "./agreements";
import { executedAgreement } from "./executed";
import { as, drain } from "./world";

export const purchaseNow = async (orderId: string) => orderPage((await as("purchasing")).actor, orderId);

/** What a signed agreement passed on and nobody has started. */
export async function signedPurchase() {
  const agreement = await executedAgreement();
  await drain();
  const [row] = await db.select().from(productOrders).where(eq(productOrders.agreementId, agreement.id));
  if (!row) throw new Error("the signature made no order");
  return purchaseNow(row.id);
}

/** What purchasing support sends to enter a purchase of two items at €100 a month and €250 once each. */
export async function entry(given: Partial<EnterPurchaseInput> = {}): Promise<EnterPurchaseInput> {
  const { channelId, offering } = await prepared();
  const { organisationId, siteId } = await customer("rep");
  const item = { action: "add" as const, offeringVersionId: offering.versionId, productId: null, siteId };
  return {
    ...{ organisationId, onBehalfOfId: null, requestedOn: null, currency: "EUR", form: "cart", channelId },
    items: [
      { ...item, quantity: 1, termMonths: 24 },
      { ...item, quantity: 2, termMonths: 12 },
    ],
    ...given,
  };
}

export async function enteredPurchase(given: Partial<EnterPurchaseInput> = {}) {
  const { orderId } = must(await enterPurchase(await as("purchasing"), await entry(given)));
  return purchaseNow(orderId);
}
