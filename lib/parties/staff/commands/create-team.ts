import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { CreateTeam } from "../inputs";
import { insertTeam, oneChangeOfStaffAtATime, requireTeam, teamNameTaken } from "../store";

/** Enters a team, inside another or on its own. */
export async function createTeam(ctx: Context, input: CreateTeam) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfStaffAtATime(tx);
    if (await teamNameTaken(tx, input.name)) return refuse("name_taken", { name: input.name });
    if (input.parentId) await requireTeam(tx, input.parentId);
    const id = await insertTeam(tx, ctx, input);
    const subject = { kind: "team", id, label: input.name };
    await record(tx, ctx, [{ type: "team.created", stream: `team:${id}`, subject, data: input }]);
    return ok({ id });
  });
}
