import { system } from "@/lib/kernel/actor";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import type { Handler } from "@/lib/platform/jobs";
import type { Reaction } from "@/lib/platform/outbox";
import { noteCapacityChange } from "./gates/commands/note-capacity-change";
import { noteRoadmapMove } from "./gates/commands/note-roadmap-move";
import { wakeOpportunities } from "./gates/commands/wake-opportunities";

/** A roadmap date moved or fell away: whoever sells on it is told. */
export const whenRoadmapMoves: Reaction = async (ctx, event) => {
  const { offeringId, title, from, to } = event.data;
  const move = { eventId: event.id, offeringId: String(offeringId), title: String(title), from: String(from) };
  must(await noteRoadmapMove(ctx, { ...move, to: typeof to === "string" ? to : null }));
};

/** A pool shrank: whoever sells on it is told. */
export const whenCapacityChanges: Reaction = async (ctx, event) => {
  const { from, to, unit } = event.data;
  const pool = { poolId: String(event.subject.id), pool: String(event.subject.label ?? ""), unit: String(unit) };
  must(await noteCapacityChange(ctx, { eventId: event.id, ...pool, from: Number(from), to: Number(to) }));
};

export const wakeDeferredJob = "wake_deferred_opportunities";

/** By the clock: takes up again whatever was deferred until today, a hundred at a time. */
export const wakeDueDeferrals: Handler = async () => {
  for (let woken = 100; woken === 100; )
    woken = must(await wakeOpportunities(await contextFor(system("wake-up of deferred opportunities")))).woken;
};
