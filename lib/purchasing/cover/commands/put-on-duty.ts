import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { takeDuty } from "../domain/cover";
import type { GiveCover } from "../inputs";
import { coverEvent, insertPeriod, lockColleague, periodsOf, purchasingCertificates, purchasingDuties } from "../store";

/** Says that somebody handles a form of purchase on these days; refused for days on which they are not certified. */
export async function putOnDuty(ctx: Context, input: GiveCover) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const person = await lockColleague(tx, ctx, input.personId);
    const certificates = await periodsOf(tx, purchasingCertificates, person.id, input.form);
    const duties = await periodsOf(tx, purchasingDuties, person.id, input.form);
    const given = takeDuty({ from: input.validFrom, until: input.validUntil }, certificates, duties);
    if (!given.ok) return given;
    const id = await insertPeriod(tx, ctx, purchasingDuties, input);
    await record(tx, ctx, [coverEvent("duty.given", person, { form: input.form, ...given.value })]);
    return ok({ id });
  });
}
