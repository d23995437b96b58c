import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { SignOutEverywhere } from "../inputs";
import { lockPerson, personEvent, savePerson } from "../store";

/** Ends every session of a person at its next request: a lost phone, a suspicion. */
export async function signOutEverywhere(ctx: Context, input: SignOutEverywhere) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPerson(tx, input.id);
    await savePerson(tx, ctx, row, {}, true);
    await record(tx, ctx, [personEvent("person.signed_out_everywhere", row, {})]);
    return ok({ id: row.id });
  });
}
