import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, readinessCells, readinessGaps } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { cellName } from "../domain/cell";

/** The gaps that this person is to close, the most urgent first. */
export async function gapsOf(actor: Actor, on: Reader = db) {
  authorize(actor, "readiness:read");
  const rows = await on
    .select({ gap: readinessGaps, form: readinessCells.form, channelName: channels.name })
    .from(readinessGaps)
    .innerJoin(readinessCells, eq(readinessCells.id, readinessGaps.cellId))
    .innerJoin(channels, eq(channels.id, readinessCells.channelId))
    .where(and(eq(readinessGaps.personId, personId(actor)), eq(readinessGaps.state, "open")))
    .orderBy(asc(readinessGaps.dueOn), asc(readinessGaps.id))
    .limit(20);
  return rows.map(({ gap, ...cell }) => ({
    ...{ id: gap.id, cellId: gap.cellId, kind: gap.kind, dueOn: gap.dueOn, note: gap.note },
    cell: cellName(cell),
  }));
}
