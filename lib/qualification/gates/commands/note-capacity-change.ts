import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { opportunityEvent, opportunityHref } from "@/lib/qualification/opportunities/domain/events";
import { lockAffectedByPool, wasNoted } from "../store";

export type CapacityChange = {
  readonly eventId: string;
  readonly poolId: string;
  readonly pool: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
};

/** Notes that a pool has less than before with every living opportunity that draws on it, and tells the owners, once. */
export async function noteCapacityChange(ctx: Context, change: CapacityChange) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    if (change.to >= change.from) return ok({ noted: 0 });
    const affected = await lockAffectedByPool(tx, change.poolId);
    const noted = await wasNoted(tx, affected, change.eventId);
    const news = affected.filter((opportunity) => !noted.has(opportunity.id));
    const { pool, unit, from, to } = change;
    for (const { id, number, name, ownerId } of news)
      await notify(tx, ctx, [ownerId], {
        kind: "capacity_changed",
        title: `${number} ${name}: ${pool} has ${to} ${unit}, ${from} before. Look whether the decision still holds.`,
        href: opportunityHref(id),
        subject: { kind: "opportunity", id },
      });
    await record(
      tx,
      ctx,
      news.map((opportunity) => opportunityEvent(opportunity, "capacity_changed", change)),
    );
    return ok({ noted: news.length });
  });
}
