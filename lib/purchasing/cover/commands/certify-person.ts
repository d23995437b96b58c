import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { certify } from "../domain/cover";
import type { GiveCover } from "../inputs";
import { coverEvent, insertPeriod, lockColleague, periodsOf, purchasingCertificates } from "../store";

/** Says that somebody may handle a form of purchase, from a day on and until another. */
export async function certifyPerson(ctx: Context, input: GiveCover) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const person = await lockColleague(tx, ctx, input.personId);
    const others = await periodsOf(tx, purchasingCertificates, person.id, input.form);
    const given = certify({ from: input.validFrom, until: input.validUntil }, others);
    if (!given.ok) return given;
    const id = await insertPeriod(tx, ctx, purchasingCertificates, input);
    await record(tx, ctx, [coverEvent("certificate.given", person, { form: input.form, ...given.value })]);
    return ok({ id });
  });
}
