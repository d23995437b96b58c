import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { priceLine } from "../domain/line";
import { hasOtherPrice } from "../domain/readiness";
import type { RepriceLines } from "../inputs";
import { linesOf } from "../queries/draft-of";
import { offersFor, offersNow } from "../queries/offers-now";
import { amountsOf, lockAgreement, saveContent, saveLine } from "../store";

/** Takes today's prices for every line whose price moved. A discount that would now pass a floor is refused by name. */
export async function repriceLines(ctx: Context, input: RepriceLines) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const lines = await linesOf(tx, agreement.id);
    const offeringVersionIds = [...new Set(lines.map((line) => line.offeringVersionId))];
    const offered = await offersNow(ctx.actor, { ...agreement, offeringVersionIds }, ctx.now, tx);
    const offers = offersFor(lines, offered);
    const repriced: { lineId: string; offering: string; fromMinor: number; toMinor: number }[] = [];
    for (const line of lines) {
      const offer = offers.get(line.id);
      if (!offer || !hasOtherPrice(line, offer.prices)) continue;
      const priced = priceLine(offer.prices, line);
      if (!priced.ok) return refuse("line_refused", { line: line.offeringName, because: priced.refusal });
      const { configuration } = offer;
      const prices = { prices: [...offer.prices], configuration, pricedAt: ctx.now };
      await saveLine(tx, ctx, line.id, { ...prices, ...amountsOf(priced.value) });
      const moved = { fromMinor: line.totals.termMinor, toMinor: priced.value.totals.termMinor };
      repriced.push({ lineId: line.id, offering: line.offeringName, ...moved });
    }
    if (repriced.length === 0) return ok({ id: agreement.id, repriced: 0, version: agreement.version });
    const saved = await saveContent(tx, ctx, agreement);
    await record(tx, ctx, [agreementEvent("agreement.repriced", agreement, { lines: repriced })]);
    return ok({ id: agreement.id, repriced: repriced.length, version: saved.agreement.version });
  });
}
