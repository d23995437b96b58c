import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  agreementOrderLines,
  agreementOrders,
  agreements,
  orderRequests,
  productOrderItems,
  productOrders,
  products,
} from "@/db/schema";
import { agreementStates, isEditable, isOpen } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { visible as visibleAgreements } from "@/lib/agreements/drafting/queries/agreements";
import { awaitsAnswer, isDead, orderRequestStates } from "@/lib/agreements/orders/domain/order-request";
import type { Actor } from "@/lib/kernel/actor";
import { heldStates } from "@/lib/offerings/products/domain/product";
import { isFinal, itemStates } from "../domain/order-lifecycle";
import { visible } from "./visible-purchases";

/** Agreements whose orders can still change or are not passed on yet. */
const unsettled = agreementStates.filter((state) => isOpen(state) || isEditable(state));
const underWay = itemStates.filter((state) => !isFinal(state));
const notTaken = orderRequestStates.filter((state) => awaitsAnswer(state) || isDead(state));
const most = 20;

/**
 * What hangs on a site, each by its number: orders that are being delivered, products in use, agreements with an order for
 * it. What the asker may not see is counted, not named. Callers authorize.
 */
export async function siteUses(actor: Actor, siteId: string, on: Reader) {
  const orders = await on
    .selectDistinct({ number: productOrders.number, seen: sql<boolean>`${visible(actor) ?? sql`true`}` })
    .from(productOrderItems)
    .innerJoin(productOrders, eq(productOrders.id, productOrderItems.orderId))
    .where(
      and(
        eq(productOrderItems.siteId, siteId),
        inArray(productOrderItems.state, underWay),
        eq(productOrderItems.removed, false),
      ),
    )
    .orderBy(asc(productOrders.number))
    .limit(most);
  const held = await on
    .select({ number: products.number, name: products.name })
    .from(products)
    .where(and(eq(products.siteId, siteId), inArray(products.state, [...heldStates])))
    .orderBy(asc(products.number))
    .limit(most);
  const drafts = await on
    .selectDistinct({ number: agreements.number, seen: sql<boolean>`${visibleAgreements(actor) ?? sql`true`}` })
    .from(agreementOrderLines)
    .innerJoin(agreementOrders, eq(agreementOrders.id, agreementOrderLines.orderId))
    .innerJoin(agreements, eq(agreements.id, agreementOrders.agreementId))
    .leftJoin(
      orderRequests,
      and(eq(orderRequests.agreementOrderId, agreementOrders.id), inArray(orderRequests.state, notTaken)),
    )
    .where(
      and(
        eq(agreementOrderLines.siteId, siteId),
        sql`(${inArray(agreements.state, unsettled)} or ${orderRequests.id} is not null)`,
      ),
    )
    .orderBy(asc(agreements.number))
    .limit(most);
  const named = [...orders, ...drafts].filter((use) => use.seen).map((use) => use.number);
  return {
    uses: [...named, ...held.map(({ number, name }) => `${name} (${number})`)],
    /** Of colleagues whose records the asker does not see. */
    unseen: [...orders, ...drafts].filter((use) => !use.seen).length,
  };
}
