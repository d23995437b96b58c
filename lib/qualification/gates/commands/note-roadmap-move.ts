import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { opportunityEvent, opportunityHref } from "@/lib/qualification/opportunities/domain/events";
import { lockAffectedBy, wasNoted } from "../store";

export type RoadmapMove = {
  readonly eventId: string;
  readonly offeringId: string;
  readonly title: string;
  readonly from: string;
  /** Null: it was cancelled. */
  readonly to: string | null;
};

/** Notes a moved roadmap date with every living opportunity that counts on it, and tells the owners, once per move. */
export async function noteRoadmapMove(ctx: Context, move: RoadmapMove) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const affected = await lockAffectedBy(tx, move.offeringId);
    const noted = await wasNoted(tx, affected, move.eventId);
    const news = affected.filter((opportunity) => !noted.has(opportunity.id));
    for (const { id, number, name, ownerId } of news)
      await notify(tx, ctx, [ownerId], {
        kind: "roadmap_moved",
        title: move.to
          ? `${number} ${name}: ${move.title} moved from ${move.from} to ${move.to}`
          : `${number} ${name}: ${move.title} was cancelled`,
        href: opportunityHref(id),
        subject: { kind: "opportunity", id },
      });
    await record(
      tx,
      ctx,
      news.map((opportunity) => opportunityEvent(opportunity, "roadmap_moved", move)),
    );
    return ok({ noted: news.length });
  });
}
