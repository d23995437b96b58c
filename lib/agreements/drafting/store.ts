import { and, asc, desc, eq, max, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  agreementClauses,
  agreementLines,
  agreementOrderLines,
  agreementOrders,
  agreements,
  agreementVersions,
  sites,
} from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { canonicalJson } from "@/lib/kernel/canonical";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "@/lib/platform/command";
import type { Positioned } from "./domain/clause-position";
import { type AgreementContent, contentHash } from "./domain/content";
import type { Draft } from "./domain/draft";
import { type AgreementFacts, deviationOf } from "./domain/facts";
import type { FirstLine } from "./domain/first-lines";
import type { PricedLine } from "./domain/line";
import { inScope } from "./domain/scope";
import { usualBilling } from "./domain/start";
import { agreementTotals } from "./domain/totals";
import { draftOf } from "./queries/draft-of";
import type { PlacesAndPeople } from "./queries/places-and-people";

/** The only writer of agreements and their parts. The agreement's row is locked first, always. */
export type AgreementRow = typeof agreements.$inferSelect;
export type AgreementInsert = typeof agreements.$inferInsert;
export type LineInsert = typeof agreementLines.$inferInsert;

/** Locks the agreement when the actor may know of it; otherwise there is none. */
export async function lockAgreement(tx: Tx, actor: Actor, id: string): Promise<AgreementRow> {
  const [row] = await tx.select().from(agreements).where(eq(agreements.id, id)).for("update");
  if (!row) throw new NotFound("agreement", id);
  inScope(actor, row);
  return row;
}

export async function insertAgreement(tx: Tx, given: AgreementInsert): Promise<AgreementRow> {
  const [row] = await tx.insert(agreements).values(given).returning();
  if (!row) throw new NotFound("agreement", given.id);
  return row;
}

/** Changes the row that was read; one that changed meanwhile is our own mistake, because it is locked. */
export async function saveAgreement(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  change: Partial<AgreementInsert>,
): Promise<AgreementRow> {
  const [row] = await tx
    .update(agreements)
    .set({ ...change, version: agreement.version + 1, changedAt: ctx.now })
    .where(and(eq(agreements.id, agreement.id), eq(agreements.version, agreement.version)))
    .returning();
  if (!row) throw new NotFound("agreement", agreement.id);
  return row;
}

/** Works out the sums of the changed content, raises the version, and answers the draft as it now is. */
export async function saveContent(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  change: Partial<AgreementInsert> = {},
): Promise<{ readonly agreement: AgreementRow; readonly draft: Draft }> {
  if (Object.keys(change).length > 0) await tx.update(agreements).set(change).where(eq(agreements.id, agreement.id));
  const draft = await draftOf(tx, { ...agreement, ...change } as AgreementRow);
  const totals = agreementTotals(draft.lines);
  const row = await saveAgreement(tx, ctx, agreement, {
    oneTimeMinor: totals.oneTimeMinor,
    monthlyMinor: totals.monthlyMinor,
    totalMinor: totals.termMinor,
    maxDiscountBps: totals.maxDiscountBps,
    blendedDiscountBps: totals.blendedDiscountBps,
    clauseDeviation: deviationOf(draft),
  });
  return { agreement: row, draft };
}

export async function insertLines(tx: Tx, rows: readonly LineInsert[]): Promise<void> {
  if (rows.length > 0) await tx.insert(agreementLines).values([...rows]);
}

/** The stored sums of a priced line. */
export const amountsOf = ({ channel, totals }: PricedLine) => ({
  channelOneTimeMinor: channel.oneTimeMinor,
  channelMonthlyMinor: channel.monthlyMinor,
  channelTotalMinor: channel.termMinor,
  oneTimeMinor: totals.oneTimeMinor,
  monthlyMinor: totals.monthlyMinor,
  totalMinor: totals.termMinor,
});

export async function lineOf(tx: Tx, agreementId: string, id: string) {
  const [row] = await tx
    .select()
    .from(agreementLines)
    .where(and(eq(agreementLines.id, id), eq(agreementLines.agreementId, agreementId)));
  if (!row) throw new NotFound("line", id);
  return row;
}

export async function saveLine(tx: Tx, ctx: Context, id: string, change: Partial<LineInsert>): Promise<void> {
  await tx
    .update(agreementLines)
    .set({ ...change, changedBy: actorId(ctx.actor), changedAt: ctx.now })
    .where(eq(agreementLines.id, id));
}

const numbered = { clauses: agreementClauses, lines: agreementLines, orders: agreementOrders };

/** A removed line leaves the orders as well. */
export async function deleteLine(tx: Tx, id: string): Promise<number> {
  const gone = await tx
    .delete(agreementOrderLines)
    .where(eq(agreementOrderLines.lineId, id))
    .returning({ id: agreementOrderLines.id });
  await tx.delete(agreementLines).where(eq(agreementLines.id, id));
  return gone.length;
}

type Numbered = typeof agreementLines | typeof agreementOrders | typeof agreementClauses;

export async function nextOrdinal(tx: Tx, of: keyof typeof numbered, agreementId: string): Promise<number> {
  const table: Numbered = numbered[of];
  const [row] = await tx
    .select({ last: max(table.ordinal) })
    .from(table)
    .where(eq(table.agreementId, agreementId));
  return (row?.last ?? 0) + 1;
}

export async function insertClauses(tx: Tx, rows: readonly (typeof agreementClauses.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(agreementClauses).values([...rows]);
}

export async function savePositions(tx: Tx, ctx: Context, positions: readonly Positioned[]): Promise<void> {
  for (const { id, title: _, ...position } of positions)
    await tx
      .update(agreementClauses)
      .set({ ...position, changedBy: actorId(ctx.actor), changedAt: ctx.now })
      .where(eq(agreementClauses.id, id));
}

export async function deleteClause(tx: Tx, id: string): Promise<void> {
  await tx.delete(agreementClauses).where(eq(agreementClauses.id, id));
}

/** Pins another version of the texts: the clauses of the agreement are written anew. */
export async function replaceClauses(
  tx: Tx,
  agreementId: string,
  rows: readonly (typeof agreementClauses.$inferInsert)[],
): Promise<void> {
  await tx.delete(agreementClauses).where(eq(agreementClauses.agreementId, agreementId));
  await insertClauses(tx, rows);
}

type OrderInsert = typeof agreementOrders.$inferInsert;
export type OrderItemInsert = { readonly lineId: string; readonly siteId: string | null; readonly quantity: number };

export async function insertOrder(tx: Tx, row: OrderInsert): Promise<void> {
  await tx.insert(agreementOrders).values(row);
}

export async function orderOf(tx: Tx, agreementId: string, id: string) {
  const [row] = await tx
    .select()
    .from(agreementOrders)
    .where(and(eq(agreementOrders.id, id), eq(agreementOrders.agreementId, agreementId)));
  if (!row) throw new NotFound("order", id);
  return row;
}

export async function saveOrder(tx: Tx, ctx: Context, id: string, change: Partial<OrderInsert>): Promise<void> {
  await tx
    .update(agreementOrders)
    .set({ ...change, changedAt: ctx.now })
    .where(eq(agreementOrders.id, id));
}

export async function replaceOrderItems(
  tx: Tx,
  orderId: string,
  items: readonly (OrderItemInsert & { readonly id: string })[],
): Promise<void> {
  await tx.delete(agreementOrderLines).where(eq(agreementOrderLines.orderId, orderId));
  if (items.length > 0)
    await tx
      .insert(agreementOrderLines)
      .values(items.map(({ id, lineId, siteId, quantity }) => ({ id, lineId, siteId, quantity, orderId })));
}

export async function deleteOrder(tx: Tx, id: string): Promise<void> {
  await tx.delete(agreementOrderLines).where(eq(agreementOrderLines.orderId, id));
  await tx.delete(agreementOrders).where(eq(agreementOrders.id, id));
}

/** Two starts from one opportunity go one after the other; held until the transaction ends. */
export async function lockOpportunity(tx: Tx, opportunityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agreement of ${opportunityId}`}, 0))`);
}

export async function agreementsFrom(on: Reader, opportunityId: string) {
  return on
    .select({ id: agreements.id, number: agreements.number, state: agreements.state })
    .from(agreements)
    .where(eq(agreements.opportunityId, opportunityId))
    .orderBy(desc(agreements.createdAt), asc(agreements.id));
}

/** The row again, after another command of the same transaction may have changed it. */
export async function agreementById(tx: Tx, id: string): Promise<AgreementRow | undefined> {
  const [row] = await tx.select().from(agreements).where(eq(agreements.id, id)).for("update");
  return row;
}

/** The first lines, and one order that takes all of them where and when they were qualified for. */
export async function insertFirst(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  lines: readonly FirstLine[],
  { sites, contacts }: PlacesAndPeople,
): Promise<void> {
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  const rows = lines.map(({ item, offer, termMonths, priced }, index) => ({
    ...{ id: newId(), agreementId: agreement.id, ordinal: index + 1, solutionItemId: item.id, quantity: item.quantity },
    ...{ offeringId: offer.offeringId, offeringVersionId: offer.offeringVersionId, termMonths },
    ...{ offeringNumber: offer.offeringNumber, offeringName: offer.offeringName, prices: [...offer.prices] },
    ...{ configuration: offer.configuration, pricedAt: ctx.now, ...amountsOf(priced), ...stamps },
  }));
  await insertLines(tx, rows);
  if (rows.length === 0) return;
  const order = { id: newId(), agreementId: agreement.id, ordinal: 1, name: "Initial order" };
  const wishes = { requestedStartOn: agreement.startsOn, billingContactId: usualBilling(contacts) };
  await insertOrder(tx, { ...order, ...wishes, ...stamps });
  const only = sites.length === 1 ? sites[0]?.id : undefined;
  const items = rows.map((row, index) => {
    const siteId = sites.find((site) => site.id === lines[index]?.item.siteId)?.id ?? only ?? null;
    return { id: newId(), lineId: row.id, siteId, quantity: row.quantity };
  });
  await replaceOrderItems(tx, order.id, items);
}

type Frozen = { readonly content: AgreementContent; readonly facts: AgreementFacts; readonly by: string };

/** Keeps version n as the bytes that are hashed, and closes it for edits until it is decided. */
export async function freeze(tx: Tx, ctx: Context, agreement: AgreementRow, { content, facts, by }: Frozen) {
  const contentSha256 = contentHash(content);
  await tx.insert(agreementVersions).values({
    id: newId(),
    agreementId: agreement.id,
    n: agreement.versionNumber,
    content,
    canonical: canonicalJson(content),
    contentSha256,
    facts,
    frozenBy: by,
    frozenAt: ctx.now,
  });
  const submitted = { state: "approval_pending" as const, submittedBy: by, submittedAt: ctx.now, stateReason: null };
  await saveAgreement(tx, ctx, agreement, { ...submitted, contentSha256 });
  return contentSha256;
}

/** The same clauses, lines and orders under another agreement; what went to a site closed since asks for another. */
export async function copyParts(tx: Tx, ctx: Context, fromId: string, agreementId: string): Promise<void> {
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  const clauses = await tx.select().from(agreementClauses).where(eq(agreementClauses.agreementId, fromId));
  await insertClauses(
    tx,
    clauses.map((row) => ({ ...row, id: newId(), agreementId, changedAt: ctx.now })),
  );
  const lines = await tx.select().from(agreementLines).where(eq(agreementLines.agreementId, fromId));
  const lineIds = new Map(lines.map((row) => [row.id, newId()]));
  await insertLines(
    tx,
    lines.map((row) => ({ ...row, id: lineIds.get(row.id) ?? newId(), agreementId, ...stamps })),
  );
  for (const order of await tx.select().from(agreementOrders).where(eq(agreementOrders.agreementId, fromId))) {
    const id = newId();
    await insertOrder(tx, { ...order, id, agreementId, ...stamps });
    const items = await tx
      .select({ item: agreementOrderLines, closedAt: sites.closedAt })
      .from(agreementOrderLines)
      .leftJoin(sites, eq(sites.id, agreementOrderLines.siteId))
      .where(eq(agreementOrderLines.orderId, order.id));
    const copied = items.map(({ item, closedAt }) => {
      const lineId = lineIds.get(item.lineId) ?? item.lineId;
      return { id: newId(), lineId, siteId: closedAt ? null : item.siteId, quantity: item.quantity };
    });
    await replaceOrderItems(tx, id, copied);
  }
}
