import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { purchaseEntered } from "../../orders/domain/events";
import { checkConsistency, inconsistencyWords } from "../../orders/domain/received-order";
import { customerSites, gapSinceLast, insertOrder } from "../../orders/store";
import { partiesAndDates } from "../domain/entry";
import type { EnterPurchaseInput } from "../inputs";
import { enteredItems } from "../queries/entered-items";
import { enteredItemRow, enteredOrderRow } from "../store";

/**
 * Enters what a party buys without an agreement: in a store, in a cart, or as an order, at the channel's price of today. What
 * cannot be sold is refused; what is not consistent is kept as rejected with its reason, as TMF622 wants it.
 */
export async function enterPurchase(ctx: Context, input: EnterPurchaseInput) {
  authorize(ctx.actor, "order:write");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const possible = partiesAndDates(input, input.items.length, today(ctx.now));
    if (!possible.ok) return possible;
    const priced = await enteredItems(ctx.actor, input, ctx.now, tx);
    if (!priced.ok) return priced;
    const sites = await customerSites(tx, input.organisationId);
    const items = priced.value.map((item, index) => ({ ...input.items[index], ...item, n: index + 1 }));
    const asked = items.map(({ n, name, quantity = 0, siteId = null }) => ({ n, name, quantity, siteId }));
    const checked = checkConsistency(asked, new Set(sites.keys()));
    const rejection = checked.ok ? null : inconsistencyWords(checked.refusal);
    const what = { ...input, direction: "inbound" as const, budget: null, items };
    const gap = await gapSinceLast(tx, input.organisationId, ctx.now);
    const order = enteredOrderRow(ctx, { id: newId(), number: await nextNumber(tx, "ORD"), by, gap, rejection }, what);
    const rows = rejection ? [] : items.map((item) => enteredItemRow(ctx, order, item, sites));
    await insertOrder(tx, order, rows);
    await record(tx, ctx, [purchaseEntered(order, items.length, rejection)]);
    return ok({ orderId: order.id, number: order.number, state: order.state });
  });
}
