import { and, count, desc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { productOrderItems, purchaseChanges } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";
import { derivedState, isPastReturn } from "../orders/domain/order";
import { customerSites, type ItemRow, type LockedOrder, type OrderRow, saveOrder, toOrderItem } from "../orders/store";
import {
  type ChangeableItem,
  type ChangeState,
  type ItemSnapshot,
  type PurchaseSnapshot,
  totalOf,
} from "./domain/change";

export type ChangeRow = typeof purchaseChanges.$inferSelect;

/** An item as a change sees it. */
export const changeable = (item: ItemRow): ChangeableItem => ({
  ...snapshotOf(item),
  pastReturn: isPastReturn(toOrderItem(item)),
});

function snapshotOf(item: ItemRow): ItemSnapshot {
  const { id: itemId, n, name, quantity, siteId, siteName, requestedOn, removed } = item;
  const { termMonths, discountBps, oneTimeMinor, monthlyMinor, termMinor } = item.agreed;
  const amounts = { oneTimeMinor, monthlyMinor, termMinor };
  return { itemId, n, name, quantity, siteId, siteName, requestedOn, removed, termMonths, discountBps, ...amounts };
}

/** The purchase as it is, for a diff and for the hash that decisions are bound to. */
export const snapshot = (items: readonly ItemRow[]): PurchaseSnapshot => ({
  items: items.filter((item) => !item.removed).map(snapshotOf),
});

/** The sites that this purchase's items may go to: the buyer's. */
export const sitesFor = (tx: Reader, order: OrderRow) =>
  customerSites(
    tx,
    order.direction === "outbound" ? (order.onBehalfOfId ?? order.organisationId) : order.organisationId,
  );

/** Locks the change, so that it is settled once. The order is locked first, as every command does. */
export async function lockChange(tx: Tx, changeId: string): Promise<ChangeRow> {
  const [row] = await tx.select().from(purchaseChanges).where(eq(purchaseChanges.id, changeId)).for("update");
  if (!row) throw new NotFound("change", changeId);
  return row;
}

export async function changeById(tx: Tx, changeId: string): Promise<ChangeRow> {
  const [row] = await tx.select().from(purchaseChanges).where(eq(purchaseChanges.id, changeId));
  if (!row) throw new NotFound("change", changeId);
  return row;
}

export async function nextChangeNumber(tx: Tx, orderId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(purchaseChanges).where(eq(purchaseChanges.orderId, orderId));
  return (row?.n ?? 0) + 1;
}

/** Who made the revision that stands now: whoever asked for the change, or nobody when it stands as it came. */
export async function makerOfRevision(on: Reader, order: OrderRow): Promise<string | null> {
  if (order.revision === 1) return order.form === "agreement" ? null : order.ownerId;
  const [row] = await on
    .select({ askedBy: purchaseChanges.askedBy })
    .from(purchaseChanges)
    .where(and(eq(purchaseChanges.orderId, order.id), eq(purchaseChanges.state, "applied")))
    .orderBy(desc(purchaseChanges.revision))
    .limit(1);
  return row?.askedBy ?? null;
}

export const insertChange = (tx: Tx, row: typeof purchaseChanges.$inferInsert) =>
  tx.insert(purchaseChanges).values(row);

type Settled = { readonly state: ChangeState; readonly revision?: number; readonly outcome?: string | null };

export const settle = (tx: Tx, ctx: Context, change: { readonly id: string }, to: Settled) =>
  tx
    .update(purchaseChanges)
    .set({ ...to, settledAt: ctx.now, changedAt: ctx.now, version: sql`${purchaseChanges.version} + 1` })
    .where(eq(purchaseChanges.id, change.id));

/** Makes the purchase what the snapshot says, as its next revision. */
export async function applySnapshot(
  tx: Tx,
  ctx: Context,
  { row, items, order }: Pick<LockedOrder, "row" | "items" | "order">,
  after: PurchaseSnapshot,
): Promise<void> {
  for (const next of after.items) {
    const item = items.find((each) => each.id === next.itemId);
    if (!item || sameAs(snapshotOf(item), next)) continue;
    const { quantity, siteId, siteName, requestedOn, removed, oneTimeMinor, monthlyMinor, termMinor } = next;
    await tx
      .update(productOrderItems)
      .set({
        ...{ quantity, siteId, siteName, requestedOn, removed },
        agreed: { ...item.agreed, oneTimeMinor, monthlyMinor, termMinor },
        ...(removed ? { state: "cancelled" as const } : {}),
        version: sql`${productOrderItems.version} + 1`,
        changedAt: ctx.now,
      })
      .where(eq(productOrderItems.id, item.id));
  }
  const kept = after.items.filter((item) => !item.removed);
  const left = order.items.filter((item) => kept.some((each) => each.itemId === item.id));
  const { oneTimeMinor, monthlyMinor } = totalOf(after.items);
  const dates = kept.flatMap((item) => item.requestedOn ?? []).sort();
  await saveOrder(tx, ctx, { ...order, items: left, state: derivedState(left) }, row, {
    ...{ oneTimeMinor, monthlyMinor, requestedOn: dates.at(-1) ?? null, revision: row.revision + 1 },
  });
}

const sameAs = (a: ItemSnapshot, b: ItemSnapshot) =>
  a.quantity === b.quantity && a.siteId === b.siteId && a.requestedOn === b.requestedOn && a.removed === b.removed;
