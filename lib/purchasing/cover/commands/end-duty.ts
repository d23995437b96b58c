import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { EndCover } from "../inputs";
import { coverEvent, lockPeriod, purchasingDuties, savePeriodEnd } from "../store";

/** Takes somebody off duty from today on. */
export async function endDuty(ctx: Context, input: EndCover) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPeriod(tx, purchasingDuties, input.id);
    const day = today(ctx.now);
    if (row.validUntil <= day || row.validUntil === row.validFrom)
      return refuse("over_already", { until: row.validUntil });
    const until = await savePeriodEnd(tx, ctx, purchasingDuties, row, day);
    const person = { id: row.personId, name: row.name };
    await record(tx, ctx, [coverEvent("duty.ended", person, { form: row.form, from: row.validFrom, until })]);
    return ok({ id: row.id });
  });
}
