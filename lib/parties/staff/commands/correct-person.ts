import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { CorrectPerson } from "../inputs";
import { emailTaken, lockPerson, oneChangeOfStaffAtATime, personAsForm, personEvent, savePerson } from "../store";

/** Corrects a colleague's name, address and formats. Another address signs them out, because they sign in with it. */
export async function correctPerson(ctx: Context, input: CorrectPerson) {
  authorize(ctx.actor, "people:manage");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    const row = await lockPerson(tx, id);
    const subject = { kind: "person", id, label: given.name };
    if (row.version !== version) return stale(tx, subject, row.version, personAsForm(row));
    if (await emailTaken(tx, given.email, id)) return refuse("email_taken", { email: given.email });
    await savePerson(tx, ctx, row, given, given.email !== row.email);
    const data = { before: personAsForm(row), after: given };
    await record(tx, ctx, [personEvent("person.corrected", { id, name: given.name }, data)]);
    return ok({ id, version: row.version + 1 });
  });
}
