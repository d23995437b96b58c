import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPlanned } from "../domain/roadmap";
import type { CloseRoadmapItem } from "../inputs";
import { lockRoadmapItem, saveRoadmapItem } from "../store";

/** Ends a roadmap entry: delivered, or cancelled. A cancellation reaches whoever counted on it. */
export async function closeRoadmapItem(ctx: Context, input: CloseRoadmapItem) {
  authorize(ctx.actor, "roadmap:write");
  return inTransaction(ctx, async (tx) => {
    const item = await lockRoadmapItem(tx, input.id);
    if (item.version !== input.version) return stale(tx, { kind: "roadmap_item", id: item.id }, item.version, {});
    const planned = isPlanned(item.state);
    if (!planned.ok) return planned;
    await saveRoadmapItem(tx, { ...item, state: input.as }, ctx.now);
    await record(tx, ctx, [
      {
        type: `roadmap.${input.as}`,
        stream: `roadmap_item:${item.id}`,
        subject: { kind: "roadmap_item", id: item.id, label: item.title },
        data: { offeringId: item.offeringId, title: item.title, from: item.targetOn, why: input.why },
        announce: true,
      },
    ]);
    return ok({ id: item.id });
  });
}
