import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { ChangePreferences } from "../inputs";
import { lockPerson, personEvent, savePerson } from "../store";

/** Changes how a person reads figures, dates and times. Everybody changes their own; nobody is signed out by it. */
export async function changePreferences(ctx: Context, input: ChangePreferences) {
  authorize(ctx.actor, "preference:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPerson(tx, personId(ctx.actor));
    if (row.locale === input.locale && row.zone === input.zone) return ok({ id: row.id });
    await savePerson(tx, ctx, row, input);
    const before = { locale: row.locale, zone: row.zone };
    await record(tx, ctx, [personEvent("person.preferences_changed", row, { before, after: input })]);
    return ok({ id: row.id });
  });
}
