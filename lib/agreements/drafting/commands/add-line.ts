import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { priceLine } from "../domain/line";
import type { AddLine } from "../inputs";
import { configuredOffer, offersNow } from "../queries/offers-now";
import { amountsOf, insertLines, lockAgreement, nextOrdinal, saveContent } from "../store";

/** One more thing that is sold, at today's price of the agreement's channel. */
export async function addLine(ctx: Context, input: AddLine) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const { quantity, termMonths } = input;
    const [found] = await offersNow(
      ctx.actor,
      { ...agreement, offeringVersionIds: [input.offeringVersionId] },
      ctx.now,
      tx,
    );
    if (!found?.isSellable) return refuse("not_on_sale", { why: found?.reason ?? null });
    const offer = configuredOffer(found, null);
    const priced = priceLine(offer.prices, { quantity, termMonths, discountBps: 0 });
    if (!priced.ok) return priced;
    const { offeringId, offeringVersionId, offeringNumber, offeringName, configuration } = offer;
    const prices = [...offer.prices];
    const what = {
      id: newId(),
      agreementId: agreement.id,
      offeringId,
      offeringVersionId,
      offeringNumber,
      offeringName,
      configuration,
    };
    const ordinal = await nextOrdinal(tx, "lines", agreement.id);
    const stamps = { pricedAt: ctx.now, createdAt: ctx.now, changedAt: ctx.now };
    await insertLines(tx, [{ ...what, ordinal, quantity, termMonths, prices, ...amountsOf(priced.value), ...stamps }]);
    const saved = await saveContent(tx, ctx, agreement);
    const data = { lineId: what.id, offering: offeringName, quantity, termMonths };
    await record(tx, ctx, [agreementEvent("agreement.line_added", agreement, data)]);
    return ok({ id: agreement.id, lineId: what.id, version: saved.agreement.version });
  });
}
