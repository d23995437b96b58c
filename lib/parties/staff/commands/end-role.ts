import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { end } from "../domain/seat";
import type { EndRole } from "../inputs";
import {
  anotherAdministrator,
  lockPerson,
  lockRole,
  oneChangeOfStaffAtATime,
  personEvent,
  saveRoleEnd,
} from "../store";

/** Takes a role away from a day on. Somebody always administers. */
export async function endRole(ctx: Context, input: EndRole) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    const held = await lockRole(tx, input.id);
    const person = await lockPerson(tx, held.personId);
    const ending = end({ from: held.validFrom, until: held.validUntil }, input.on, today(ctx.now));
    if (!ending.ok) return ending;
    if (held.role === "administrator" && !(await anotherAdministrator(tx, person.id, input.on)))
      return refuse("last_administrator");
    await saveRoleEnd(tx, ctx, held.id, input.on);
    await record(tx, ctx, [personEvent("person.role_ended", person, { role: held.role, on: input.on })]);
    return ok({ id: held.id });
  });
}
