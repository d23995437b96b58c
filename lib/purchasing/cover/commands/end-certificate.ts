import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { EndCover } from "../inputs";
import { coverEvent, lockPeriod, purchasingCertificates, savePeriodEnd } from "../store";

/** Takes a certificate back from today on. It counts at once: a duty does not keep it alive. */
export async function endCertificate(ctx: Context, input: EndCover) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPeriod(tx, purchasingCertificates, input.id);
    const day = today(ctx.now);
    if (row.validUntil <= day || row.validUntil === row.validFrom)
      return refuse("over_already", { until: row.validUntil });
    const until = await savePeriodEnd(tx, ctx, purchasingCertificates, row, day);
    const person = { id: row.personId, name: row.name };
    await record(tx, ctx, [coverEvent("certificate.ended", person, { form: row.form, from: row.validFrom, until })]);
    return ok({ id: row.id });
  });
}
