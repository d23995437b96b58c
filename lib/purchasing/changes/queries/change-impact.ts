import { db, type Reader } from "@/db/client";
import { approvalPreview } from "@/lib/approvals/requests/queries/approval-preview";
import { type Actor, personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { priceWords } from "../../orders/queries/item-price";
import { orderPage } from "../../orders/queries/order-page";
import { changeFacts, differenceWords } from "../domain/approval";
import { differences, type ItemWish, needsApproval, totalOf } from "../domain/change";
import { sitesFor, snapshot } from "../store";
import { plannedChange } from "./planned-change";

/** What a change would make of a purchase: what it costs then and why, and who would have to approve it. Nothing is written. */
export async function changeImpact(actor: Actor, orderId: string, wishes: readonly ItemWish[], on: Reader = db) {
  authorize(actor, "order:write");
  const order = await orderPage(actor, orderId, on);
  const sites = await sitesFor(on, order);
  const planned = plannedChange(order.items, wishes, { now: await databaseNow(), sites });
  if (!planned.ok) return planned;
  const before = snapshot(order.items);
  const after = planned.value;
  const needed = needsApproval(before, after);
  const facts = changeFacts(order, after, personId(actor));
  const preview = needed ? await approvalPreview(actor, facts, {}, on) : null;
  const said = differences(before, after);
  return {
    ok: true as const,
    value: {
      before: totalOf(before.items),
      after: totalOf(after.items),
      currency: order.currency,
      differences: said.map((one) => differenceWords(one, order.currency)),
      traces: order.items
        .filter((item) => said.some((one) => one.itemId === item.id && one.what === "quantity"))
        .map((item) => ({ name: `${item.n} ${item.name}`, words: priceWords(item, order.currency) })),
      approval: preview
        ? {
            needed: preview.outcome !== "not_required",
            sentence: preview.sentence,
            why: preview.steps.flatMap((step) => step.sentences),
          }
        : { needed: false, sentence: "It makes the purchase worth no more, so no approval is needed.", why: [] },
    },
  };
}

export type ChangeImpact = Extract<Awaited<ReturnType<typeof changeImpact>>, { ok: true }>["value"];
