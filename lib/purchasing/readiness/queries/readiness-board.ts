import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, people, readinessGaps } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { maySellThrough } from "@/lib/sales-development/channels/domain/channel";
import { purchaseForms } from "../../orders/domain/purchase";
import { isGap } from "../domain/check";
import { type ComputedCell, computedCells } from "./computed-cells";

export type AssignedGap = { readonly person: string; readonly personId: string; readonly dueOn: string };

/** Channel by form of purchase: whether purchasing can cope with each that was opened, and who sees to what is missing. */
export async function readinessBoard(actor: Actor, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "readiness:read");
  const now = given.at ?? (await databaseNow());
  const cells = await computedCells(on, now);
  const assigned = await assignedGaps(
    on,
    cells.map(({ cell }) => cell.id),
  );
  const write = may(actor, "readiness:write");
  const rows = await on
    .select({ id: channels.id, name: channels.name, state: channels.state })
    .from(channels)
    .where(ne(channels.state, "retired"))
    .orderBy(asc(channels.name));
  return {
    today: today(now),
    dueOn: addDays(today(now), 2),
    forms: purchaseForms.filter((form) => cells.some(({ cell }) => cell.form === form)),
    channels: rows
      .map((row) => ({
        ...{ id: row.id, name: row.name, state: row.state, sells: maySellThrough(row.state) },
        cells: cells.filter(({ cell }) => cell.channelId === row.id).map((each) => boardCell(each, assigned)),
      }))
      .filter((row) => row.cells.length > 0)
      .toSorted((a, b) => Number(b.sells) - Number(a.sells)),
    openable: write ? rows.map(({ id, name }) => ({ id, name })) : [],
    may: { write, override: may(actor, "readiness:override") },
  };
}

export type ReadinessBoard = Awaited<ReturnType<typeof readinessBoard>>;
export type BoardCell = ReadinessBoard["channels"][number]["cells"][number];

const boardCell = ({ cell, outcome }: ComputedCell, assigned: ReadonlyMap<string, AssignedGap>) => ({
  id: cell.id,
  form: cell.form,
  state: outcome.state,
  /** When the state was found; before the first computing it is the opening. */
  since: cell.standing?.state === outcome.state ? cell.since : null,
  overridden: outcome.checks.some((check) => check.override !== null),
  gaps: outcome.checks
    .filter((check) => isGap(check.state))
    .map(({ kind, state, sentence }) => ({
      kind,
      state,
      sentence,
      assigned: assigned.get(`${cell.id} ${kind}`) ?? null,
    })),
});

/** Who was given which open gap of these cells, by cell and kind. */
export async function assignedGaps(on: Reader, cellIds: readonly string[]): Promise<ReadonlyMap<string, AssignedGap>> {
  if (cellIds.length === 0) return new Map();
  const rows = await on
    .select({
      ...{ cellId: readinessGaps.cellId, kind: readinessGaps.kind, dueOn: readinessGaps.dueOn },
      ...{ personId: people.id, person: people.name },
    })
    .from(readinessGaps)
    .innerJoin(people, eq(people.id, readinessGaps.personId))
    .where(and(inArray(readinessGaps.cellId, [...cellIds]), eq(readinessGaps.state, "open")));
  return new Map(rows.map(({ cellId, kind, ...gap }) => [`${cellId} ${kind}`, gap]));
}
