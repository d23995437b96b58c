import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { hashPassword, passwordFault } from "@/lib/platform/passwords";
import type { SetPassword } from "../inputs";
import { lockPerson, personEvent, savePerson } from "../store";

/** Gives a person another password and ends every session they had. The journal says that it happened, never what it is. */
export async function setPassword(ctx: Context, input: SetPassword) {
  authorize(ctx.actor, "people:manage");
  // Hashed before the row is locked: it takes longer than everything else together.
  const passwordHash = await hashPassword(input.password);
  // Without the form's key: what is kept for a key is a fast hash of the input, and this input is a password.
  return inTransaction({ ...ctx, key: undefined }, async (tx) => {
    const row = await lockPerson(tx, input.id);
    const fault = passwordFault(input.password, row.email);
    if (fault) return refuse(fault);
    await savePerson(tx, ctx, row, { passwordHash }, true);
    await record(tx, ctx, [personEvent("person.password_set", row, {})]);
    return ok({ id: row.id });
  });
}
