import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  channels,
  destinationProbes,
  outboxMessages,
  people,
  readinessCells,
  readinessGaps,
  readinessOverrides,
} from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { PurchaseForm } from "../orders/domain/purchase";
import type { NamedCell, Standing } from "./domain/cell";
import type { CheckKind } from "./domain/check";
import type { Answer, OrderDestination } from "./domain/destination";
import type { CellRow } from "./queries/computed-cells";

/** The only writer of cells, overrides, gaps and probes. */
export type GapRow = typeof readinessGaps.$inferSelect;
export type OverrideRow = typeof readinessOverrides.$inferSelect;

/** Locks the cell, so that what is decided about it is decided one after the other. Throws when it was closed. */
export async function lockCell(tx: Tx, id: string): Promise<CellRow & NamedCell> {
  const cell = await lockAnyCell(tx, id);
  if (cell.closedAt) throw new NotFound("cell", id);
  return cell;
}

/** The same of a cell that may have been closed. */
export async function lockAnyCell(tx: Tx, id: string): Promise<CellRow & NamedCell> {
  const [row] = await tx
    .select({ cell: readinessCells, channelName: channels.name })
    .from(readinessCells)
    .innerJoin(channels, eq(channels.id, readinessCells.channelId))
    .where(eq(readinessCells.id, id))
    .for("update", { of: readinessCells });
  if (!row) throw new NotFound("cell", id);
  return { ...row.cell, channelName: row.channelName };
}

/** Locks every open cell in the order of their ids: recomputing takes turns. */
export const lockCells = (tx: Tx): Promise<CellRow[]> =>
  tx.select().from(readinessCells).where(isNull(readinessCells.closedAt)).orderBy(readinessCells.id).for("update");

export async function lockChannel(tx: Tx, id: string) {
  const [row] = await tx.select().from(channels).where(eq(channels.id, id)).for("update");
  if (!row) throw new NotFound("channel", id);
  return row;
}

export async function openCellOf(tx: Tx, channelId: string, form: PurchaseForm): Promise<CellRow | undefined> {
  const [row] = await tx
    .select()
    .from(readinessCells)
    .where(
      and(eq(readinessCells.channelId, channelId), eq(readinessCells.form, form), isNull(readinessCells.closedAt)),
    );
  return row;
}

export async function insertCell(tx: Tx, ctx: Context, channelId: string, form: PurchaseForm, openedBy: string) {
  const id = newId();
  const stamps = { openedAt: ctx.now, since: ctx.now, createdAt: ctx.now, changedAt: ctx.now };
  await tx.insert(readinessCells).values({ id, channelId, form, openedBy, ...stamps });
  return id;
}

/** The version stays: it counts what people change, and nobody typed what is only computed. */
export async function saveStanding(tx: Tx, ctx: Context, cell: CellRow, standing: Standing): Promise<void> {
  const since = cell.standing?.state === standing.state ? cell.since : ctx.now;
  await tx.update(readinessCells).set({ standing, since, changedAt: ctx.now }).where(eq(readinessCells.id, cell.id));
}

export const saveClosed = (tx: Tx, ctx: Context, cell: CellRow) =>
  tx
    .update(readinessCells)
    .set({ closedAt: ctx.now, version: cell.version + 1, changedAt: ctx.now })
    .where(eq(readinessCells.id, cell.id));

export const insertOverride = (tx: Tx, row: typeof readinessOverrides.$inferInsert) =>
  tx.insert(readinessOverrides).values(row);

export async function overrideById(on: Reader, id: string): Promise<OverrideRow> {
  const [row] = await on.select().from(readinessOverrides).where(eq(readinessOverrides.id, id));
  if (!row) throw new NotFound("override", id);
  return row;
}

export async function lockOverride(tx: Tx, id: string): Promise<OverrideRow> {
  const [row] = await tx.select().from(readinessOverrides).where(eq(readinessOverrides.id, id)).for("update");
  if (!row) throw new NotFound("override", id);
  return row;
}

export const saveLifted = (tx: Tx, ctx: Context, id: string, liftedBy: string) =>
  tx.update(readinessOverrides).set({ liftedBy, liftedAt: ctx.now }).where(eq(readinessOverrides.id, id));

export async function openGap(tx: Tx, cellId: string, kind: CheckKind): Promise<GapRow | undefined> {
  const [row] = await tx
    .select()
    .from(readinessGaps)
    .where(and(eq(readinessGaps.cellId, cellId), eq(readinessGaps.kind, kind), eq(readinessGaps.state, "open")))
    .for("update");
  return row;
}

export const openGapsOf = (tx: Tx, cellId: string): Promise<GapRow[]> =>
  tx
    .select()
    .from(readinessGaps)
    .where(and(eq(readinessGaps.cellId, cellId), eq(readinessGaps.state, "open")))
    .for("update");

export async function endGap(tx: Tx, ctx: Context, id: string, state: "done" | "replaced"): Promise<void> {
  await tx
    .update(readinessGaps)
    .set({ state, endedAt: ctx.now, changedAt: ctx.now, version: sql`${readinessGaps.version} + 1` })
    .where(eq(readinessGaps.id, id));
}

export const insertGap = (tx: Tx, row: typeof readinessGaps.$inferInsert) => tx.insert(readinessGaps).values(row);

/** The name of a colleague who works here today. Throws when they do not. */
export async function colleagueName(tx: Tx, ctx: Context, personId: string): Promise<string> {
  const [row] = await tx
    .select({ name: people.name })
    .from(people)
    .where(
      and(
        eq(people.id, personId),
        sql`daterange(${people.activeFrom}, ${people.activeUntil}) @> ${today(ctx.now)}::date`,
      ),
    );
  if (!row) throw new NotFound("colleague", personId);
  return row.name;
}

/** Probes of one destination are written one after the other, each counting on from the last; answers both counts. */
export async function insertProbe(
  tx: Tx,
  ctx: Context,
  destination: OrderDestination,
  { answered, words, latencyMs }: Answer & { readonly latencyMs: number },
): Promise<{ readonly failures: number; readonly before: number }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('probe'), hashtext(${destination}))`);
  const [last] = await tx
    .select({ failures: destinationProbes.failures })
    .from(destinationProbes)
    .where(eq(destinationProbes.destination, destination))
    .orderBy(desc(destinationProbes.askedAt), desc(destinationProbes.id))
    .limit(1);
  const before = last?.failures ?? 0;
  const failures = answered ? 0 : before + 1;
  const row = { id: newId(), destination, askedAt: ctx.now, answered, failures, words: words.slice(0, 500) };
  await tx.insert(destinationProbes).values({ ...row, latencyMs: Math.round(latencyMs) });
  return { failures, before };
}

/** Since when the order that has waited longest for our desk waits. */
export async function oldestOrderWaiting(on: Reader = db): Promise<Date | null> {
  const [row] = await on
    .select({ at: outboxMessages.announcedAt })
    .from(outboxMessages)
    .where(and(eq(outboxMessages.type, "order.released"), eq(outboxMessages.state, "waiting")))
    .orderBy(outboxMessages.announcedAt)
    .limit(1);
  return row?.at ?? null;
}
