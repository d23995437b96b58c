import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { PlanRoadmapItem } from "../inputs";
import { insertRoadmapItem } from "../store";

/** Says when an offering will be ready. An offering has one planned date at a time. */
export async function planRoadmapItem(ctx: Context, input: PlanRoadmapItem) {
  authorize(ctx.actor, "roadmap:write");
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    const added = await insertRoadmapItem(tx, {
      ...input,
      id,
      firstTargetOn: input.targetOn,
      ownerId: personId(ctx.actor),
      createdAt: ctx.now,
      changedAt: ctx.now,
    });
    if (!added) return refuse("already_planned");
    await record(tx, ctx, [
      {
        type: "roadmap.planned",
        stream: `roadmap_item:${id}`,
        subject: { kind: "roadmap_item", id, label: input.title },
        data: input,
      },
    ]);
    return ok({ id });
  });
}
