import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { end } from "../domain/seat";
import type { EndEmployment } from "../inputs";
import {
  anotherAdministrator,
  endEverythingOf,
  lockPerson,
  oneChangeOfStaffAtATime,
  personAsForm,
  personEvent,
  rolesOf,
  savePerson,
} from "../store";

/** Ends somebody's employment on a day: roles and seats end with it, the seats show as vacant, every session ends. */
export async function endEmployment(ctx: Context, input: EndEmployment) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    const row = await lockPerson(tx, input.id);
    const ending = end({ from: row.activeFrom, until: row.activeUntil }, input.on, today(ctx.now));
    if (!ending.ok) return ending;
    const subject = { kind: "person", id: row.id, label: row.name };
    if (row.version !== input.version) return stale(tx, subject, row.version, personAsForm(row));
    const administers = (await rolesOf(tx, row.id)).some(
      (held) => held.role === "administrator" && held.until === null,
    );
    if (administers && !(await anotherAdministrator(tx, row.id, input.on))) return refuse("last_administrator");
    await savePerson(tx, ctx, row, { activeUntil: input.on }, true);
    const ended = await endEverythingOf(tx, ctx, row.id, input.on);
    await record(tx, ctx, [personEvent("person.employment_ended", row, { on: input.on, ...ended })]);
    return ok({ id: row.id, version: row.version + 1 });
  });
}
