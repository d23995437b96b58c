import { actorId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { grant } from "../domain/role";
import type { GrantRole } from "../inputs";
import { insertRole, lockPerson, oneChangeOfStaffAtATime, personEvent, rolesOf } from "../store";

/** Gives a person a role for a period. It takes effect at their next request. */
export async function grantRole(ctx: Context, input: GrantRole) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    const row = await lockPerson(tx, input.personId);
    const given = { role: input.role, from: input.validFrom, until: input.validUntil };
    const toThemselves = actorId(ctx.actor) === row.id;
    const granted = grant(given, { held: await rolesOf(tx, row.id), toThemselves, today: today(ctx.now) });
    if (!granted.ok) return granted;
    const id = await insertRole(tx, ctx, input);
    await record(tx, ctx, [personEvent("person.role_granted", row, given)]);
    return ok({ id });
  });
}
