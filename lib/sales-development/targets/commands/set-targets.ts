import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { replan } from "../domain/replan";
import type { SetTargets } from "../inputs";
import { insertTargets, lockQuarter, targetsOf, topGroups } from "../store";

/** Plans a quarter, or plans it anew with a reason: each changed cell gets its next version, and the earlier ones stay. */
export async function setTargets(ctx: Context, input: SetTargets) {
  authorize(ctx.actor, "target:write");
  return inTransaction(ctx, async (tx) => {
    const { quarter, currency, reason, cells } = input;
    await lockQuarter(tx, quarter);
    const groups = new Set((await topGroups(tx)).map((group) => group.id));
    if (cells.some((cell) => !groups.has(cell.categoryId))) return refuse("not_a_top_group");
    const planned = replan(await targetsOf(tx, quarter), cells, reason);
    if (!planned.ok) return planned;
    const changed = planned.value;
    if (changed.length === 0) return ok({ quarter, changed: 0 });
    await insertTargets(tx, ctx, { quarter, currency, reason }, changed);
    const again = changed.some((cell) => cell.n > 1);
    const subject = { kind: "target_plan", id: quarter, label: `Targets ${quarter}` };
    const type = again ? "targets.planned_anew" : "targets.planned";
    await record(tx, ctx, [
      { type, stream: `targets:${quarter}`, subject, data: { quarter, currency, reason, cells: changed } },
    ]);
    return ok({ quarter, changed: changed.length });
  });
}
