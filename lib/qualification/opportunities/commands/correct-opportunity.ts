import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { itemsOf } from "@/lib/qualification/solutions/store";
import { opportunityAsForm } from "../domain/as-form";
import { opportunityEvent } from "../domain/events";
import { mayChange } from "../domain/opportunity";
import type { CorrectOpportunity } from "../inputs";
import { lockOpportunity, refreshStanding, saveOpportunity } from "../store";

/** Corrects what an opportunity is about, by when, and what it may be worth. */
export async function correctOpportunity(ctx: Context, { id, version, ...details }: CorrectOpportunity) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, id);
    const { name, needOn, estimateMinor, currency, source } = opportunity;
    if (opportunity.version !== version)
      return stale(tx, { kind: "opportunity", id }, opportunity.version, opportunityAsForm(opportunity));
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (details.needOn !== needOn && details.needOn < today(ctx.now))
      return refuse("need_date_past", { today: today(ctx.now) });
    if (details.currency !== currency && (await itemsOf(tx, id)).length > 0)
      return refuse("items_in_currency", { currency });
    const saved = await saveOpportunity(tx, opportunity, details, ctx.now);
    await refreshStanding(tx, saved, ctx.now);
    const from = { name, needOn, estimateMinor, currency, source };
    await record(tx, ctx, [opportunityEvent(saved, "corrected", { from, to: details })]);
    return ok({ id });
  });
}
