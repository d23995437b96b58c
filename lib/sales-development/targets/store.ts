import { and, desc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { categories, targets } from "@/db/schema";
import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import type { Quarter } from "@/lib/kernel/quarter";
import type { Context, Tx } from "@/lib/platform/command";
import type { Held } from "./domain/replan";

/** Targets of one quarter are planned one after the other. */
export const lockQuarter = (tx: Tx, quarter: Quarter) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`targets:${quarter}`}))`);

/** The newest version of each cell of a quarter. */
export async function targetsOf(on: Reader, quarter: Quarter): Promise<(Held & { currency: Currency })[]> {
  return on
    .selectDistinctOn([targets.personId, targets.categoryId], {
      personId: targets.personId,
      categoryId: targets.categoryId,
      n: targets.n,
      amountMinor: targets.amountMinor,
      currency: targets.currency,
    })
    .from(targets)
    .where(eq(targets.quarter, quarter))
    .orderBy(targets.personId, targets.categoryId, desc(targets.n));
}

/** What a person is to bring in during a quarter, all groups together. */
export async function targetSumOf(on: Reader, person: string, quarter: Quarter, currency: Currency): Promise<number> {
  const newest = on
    .selectDistinctOn([targets.categoryId], { amountMinor: targets.amountMinor })
    .from(targets)
    .where(and(eq(targets.personId, person), eq(targets.quarter, quarter), eq(targets.currency, currency)))
    .orderBy(targets.categoryId, desc(targets.n))
    .as("newest");
  const [row] = await on.select({ sum: sql<number>`coalesce(sum(${newest.amountMinor}), 0)::bigint` }).from(newest);
  return Number(row?.sum ?? 0);
}

/** Groups that are no group's part: targets are set on these, and what is sold below counts toward them. */
export const topGroups = (on: Reader) =>
  on
    .select({ id: categories.id, name: categories.name })
    .from(categories)
    .where(sql`${categories.parentId} is null`)
    .orderBy(categories.name);

export async function insertTargets(
  tx: Tx,
  ctx: Context,
  given: { quarter: Quarter; currency: Currency; reason: string | null },
  cells: readonly Held[],
): Promise<void> {
  const common = { quarter: given.quarter, currency: given.currency, setBy: personId(ctx.actor), at: ctx.now };
  await tx
    .insert(targets)
    .values(cells.map((cell) => ({ id: newId(), ...common, ...cell, reason: cell.n === 1 ? null : given.reason })));
}
