import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { configurationWords, configure } from "@/lib/offerings/catalog/domain/configuration";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { priceLine } from "../domain/line";
import type { ConfigureLine } from "../inputs";
import { configuredOffer, offersNow } from "../queries/offers-now";
import { amountsOf, lineOf, lockAgreement, saveContent, saveLine } from "../store";

/** Chooses the options and values of a line, at today's price of the offering and of each option. */
export async function configureLine(ctx: Context, { id, version, lineId, ...wish }: ConfigureLine) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (agreement.version !== version) return stale(tx, { kind: "agreement", id }, agreement.version, {});
    const line = await lineOf(tx, id, lineId);
    const asked = { ...agreement, offeringVersionIds: [line.offeringVersionId] };
    const [offer] = await offersNow(ctx.actor, asked, ctx.now, tx);
    if (!offer?.isSellable) return refuse("not_on_sale", { why: offer?.reason ?? null });
    const chosen = configure(offer.configurable, wish);
    if (!chosen.ok) return chosen;
    const { configuration, prices } = configuredOffer(offer, chosen.value);
    const priced = priceLine(prices, line);
    if (!priced.ok) return priced;
    const amounts = { prices: [...prices], pricedAt: ctx.now, ...amountsOf(priced.value) };
    await saveLine(tx, ctx, lineId, { configuration, ...amounts });
    const saved = await saveContent(tx, ctx, agreement);
    const [from, to] = [configurationWords(line.configuration), configurationWords(configuration)];
    const data = { lineId, offering: line.offeringName, from, to };
    await record(tx, ctx, [agreementEvent("agreement.line_configured", agreement, data)]);
    return ok({ id, lineId, version: saved.agreement.version });
  });
}
