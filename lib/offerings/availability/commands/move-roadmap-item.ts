import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPlanned } from "../domain/roadmap";
import type { MoveRoadmapItem } from "../inputs";
import { lockRoadmapItem, saveRoadmapItem } from "../store";

/** Moves the date of a roadmap entry, or how sure it is. Whoever counts on it is told through the announced event. */
export async function moveRoadmapItem(ctx: Context, input: MoveRoadmapItem) {
  authorize(ctx.actor, "roadmap:write");
  return inTransaction(ctx, async (tx) => {
    const item = await lockRoadmapItem(tx, input.id);
    if (item.version !== input.version)
      return stale(tx, { kind: "roadmap_item", id: item.id }, item.version, {
        targetOn: item.targetOn,
        confidence: item.confidence,
      });
    const planned = isPlanned(item.state);
    if (!planned.ok) return planned;
    if (item.targetOn === input.targetOn && item.confidence === input.confidence) return refuse("nothing_changed");
    const slips = item.slips + (input.targetOn > item.targetOn ? 1 : 0);
    const { targetOn, confidence, why } = input;
    await saveRoadmapItem(tx, { ...item, targetOn, confidence, slips }, ctx.now);
    await record(tx, ctx, [
      {
        type: "roadmap.moved",
        stream: `roadmap_item:${item.id}`,
        subject: { kind: "roadmap_item", id: item.id, label: item.title },
        data: { offeringId: item.offeringId, title: item.title, from: item.targetOn, to: targetOn, confidence, why },
        announce: true,
      },
    ]);
    return ok({ id: item.id });
  });
}
