import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { creditLineParts, creditLines, creditPeriods, offerings, offeringVersions } from "@/db/schema";
import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import { type Quarter, quarterAfter } from "@/lib/kernel/quarter";
import type { Context, Tx } from "@/lib/platform/command";
import type { Measure } from "../compensation/domain/measure";
import type { Calculation } from "./domain/credit";

export type CreditLineRow = typeof creditLines.$inferSelect;
export type CreditLineInsert = Omit<typeof creditLines.$inferInsert, "id">;
export type Part = { readonly categoryId: string | null; readonly tcvMinor: number };

/** Credit of one person is written line after line, because each builds on those before it. In the order of ids: no ring. */
export async function lockSellers(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(personIds)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`credit:${id}`}))`);
}

/** The quarter, or the first after it that is not locked; it stays open until this transaction is over. */
export async function openQuarter(tx: Tx, wanted: Quarter): Promise<Quarter> {
  for (let quarter = wanted; ; quarter = quarterAfter(quarter)) {
    await tx.insert(creditPeriods).values({ quarter }).onConflictDoNothing();
    const [open] = await tx
      .select({ quarter: creditPeriods.quarter })
      .from(creditPeriods)
      .where(and(eq(creditPeriods.quarter, quarter), isNull(creditPeriods.lockedAt)))
      .for("share");
    if (open) return quarter;
  }
}

/** What a person was credited with so far in a quarter, by one measure in one currency. */
export async function creditedSoFar(
  on: Reader,
  of: { personId: string; quarter: Quarter; measure: Measure; currency: Currency },
): Promise<number> {
  const [row] = await on
    .select({ sum: sql<number>`coalesce(sum(${creditLines.creditedMinor}), 0)::bigint` })
    .from(creditLines)
    .where(
      and(
        eq(creditLines.personId, of.personId),
        eq(creditLines.quarter, of.quarter),
        eq(creditLines.measure, of.measure),
        eq(creditLines.currency, of.currency),
      ),
    );
  return Number(row?.sum ?? 0);
}

/** A line with its parts by product group. */
export async function insertLine(tx: Tx, line: CreditLineInsert, parts: readonly Part[]): Promise<string> {
  const id = newId();
  await tx.insert(creditLines).values({ id, ...line });
  if (parts.length > 0)
    await tx.insert(creditLineParts).values(parts.map((part) => ({ id: newId(), creditLineId: id, ...part })));
  return id;
}

/** The lines that a signature made, the earliest first. */
export const originalsOf = (tx: Tx, agreementId: string): Promise<CreditLineRow[]> =>
  tx
    .select()
    .from(creditLines)
    .where(and(eq(creditLines.agreementId, agreementId), isNull(creditLines.originalId)))
    .orderBy(creditLines.id);

/** What was taken back of a line so far. */
export const reversalsOf = (tx: Tx, originalId: string): Promise<CreditLineRow[]> =>
  tx.select().from(creditLines).where(eq(creditLines.originalId, originalId));

/** The product group of each offering, or of the offering that each version is of; offerings without a group are left out. */
export async function groupsOfOfferings(on: Reader, ids: readonly string[], by: "offering" | "version" = "offering") {
  if (ids.length === 0) return new Map<string, string | null>();
  const key = by === "offering" ? offerings.id : offeringVersions.id;
  const rows = await on
    .selectDistinct({ id: key, categoryId: offerings.categoryId })
    .from(offerings)
    .innerJoin(offeringVersions, eq(offeringVersions.offeringId, offerings.id))
    .where(inArray(key, [...ids]));
  return new Map(rows.map((row) => [row.id, row.categoryId]));
}

export const originalCalculation = (line: CreditLineRow): Calculation => line.calculation as Calculation;

/** Locks a quarter for good. False when it is locked already. */
export async function lockPeriod(tx: Tx, ctx: Context, quarter: Quarter): Promise<boolean> {
  await tx.insert(creditPeriods).values({ quarter }).onConflictDoNothing();
  const locked = await tx
    .update(creditPeriods)
    .set({ lockedAt: ctx.now, lockedBy: personId(ctx.actor) })
    .where(and(eq(creditPeriods.quarter, quarter), isNull(creditPeriods.lockedAt)))
    .returning({ quarter: creditPeriods.quarter });
  return locked.length > 0;
}
