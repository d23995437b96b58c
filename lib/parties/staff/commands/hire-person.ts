import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { HirePerson } from "../inputs";
import { emailTaken, insertPerson, oneChangeOfStaffAtATime, personEvent } from "../store";

/** Lets somebody sign in from a day on. Without a role they may do nothing yet. */
export async function hirePerson(ctx: Context, input: HirePerson) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    if (await emailTaken(tx, input.email)) return refuse("email_taken", { email: input.email });
    const id = await insertPerson(tx, ctx, input);
    await record(tx, ctx, [personEvent("person.hired", { id, name: input.name }, input)]);
    return ok({ id });
  });
}
