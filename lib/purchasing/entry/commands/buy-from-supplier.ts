import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { purchaseEntered } from "../../orders/domain/events";
import { customerSites, gapSinceLast, insertOrder } from "../../orders/store";
import { partiesAndDates } from "../domain/entry";
import type { BuyFromSupplierInput } from "../inputs";
import { enteredItemRow, enteredOrderRow } from "../store";

/** Orders from a supplier or partner, out of a named budget: the same purchase in the other direction. */
export async function buyFromSupplier(ctx: Context, input: BuyFromSupplierInput) {
  authorize(ctx.actor, "order:write");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const possible = partiesAndDates(input, input.items.length, today(ctx.now));
    if (!possible.ok) return possible;
    const sites = await customerSites(tx, input.onBehalfOfId ?? input.organisationId);
    const items = input.items.map((item, index) => {
      const { quantity, oneTimeMinor, monthlyMinor, termMonths } = item;
      const pricing = { source: "supplier" as const, oneTimeMinor, monthlyMinor };
      const amounts = { oneTimeMinor: oneTimeMinor * quantity, monthlyMinor: monthlyMinor * quantity };
      const termMinor = amounts.oneTimeMinor + amounts.monthlyMinor * termMonths;
      const agreed = { currency: input.currency, ...amounts, termMinor, discountBps: 0, termMonths };
      const what = { action: "add" as const, offeringVersionId: null, productId: null, siteId: null };
      return { ...what, n: index + 1, name: item.name, quantity, pricing, agreed };
    });
    const what = { ...input, form: "order" as const, direction: "outbound" as const, channelId: null, items };
    const gap = await gapSinceLast(tx, input.organisationId, ctx.now);
    const numbered = { id: newId(), number: await nextNumber(tx, "ORD"), by, gap, rejection: null };
    const order = enteredOrderRow(ctx, numbered, what);
    const rows = items.map((item) => enteredItemRow(ctx, order, item, sites));
    await insertOrder(tx, order, rows);
    await record(tx, ctx, [purchaseEntered(order, items.length, null)]);
    return ok({ orderId: order.id, number: order.number, state: order.state });
  });
}
