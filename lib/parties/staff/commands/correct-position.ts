import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { closesCircle } from "../domain/position";
import type { CorrectPosition } from "../inputs";
import {
  lockPosition,
  oneChangeOfTheTreeAtATime,
  positionAsForm,
  positionEvent,
  requireTeam,
  savePosition,
  titleTaken,
  treeOfPositions,
} from "../store";

/** Corrects a seat: its title, function, level, team, and the seat it reports to. */
export async function correctPosition(ctx: Context, input: CorrectPosition) {
  authorize(ctx.actor, "people:manage");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfTheTreeAtATime(tx);
    const row = await lockPosition(tx, id);
    const subject = { kind: "position", id, label: given.title };
    if (row.version !== version) return stale(tx, subject, row.version, positionAsForm(row));
    if (await titleTaken(tx, given.title, id)) return refuse("title_taken", { title: given.title });
    if (closesCircle(id, given.reportsTo, await treeOfPositions(tx))) return refuse("reports_to_itself");
    await requireTeam(tx, given.teamId);
    if (given.reportsTo) await lockPosition(tx, given.reportsTo);
    await savePosition(tx, ctx, row, given);
    const data = { before: positionAsForm(row), after: given };
    await record(tx, ctx, [positionEvent("position.corrected", { id, title: given.title }, data)]);
    return ok({ id, version: row.version + 1 });
  });
}
