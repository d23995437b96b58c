import { eq, sql } from "drizzle-orm";
import { offeringVersions, products } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";

export type Product = typeof products.$inferSelect;
export const streamOf = (id: string) => `product:${id}`;

/** Locks the row, so that two changes of one product are made one after the other. */
export async function lockProduct(tx: Tx, id: string): Promise<Product> {
  const [row] = await tx.select().from(products).where(eq(products.id, id)).for("update");
  if (!row) throw new NotFound("product", id);
  return row;
}

export async function productOfItem(tx: Tx, orderItemId: string): Promise<Product | undefined> {
  const [row] = await tx.select().from(products).where(eq(products.orderItemId, orderItemId));
  return row;
}

export async function soldVersion(tx: Tx, id: string): Promise<typeof offeringVersions.$inferSelect> {
  const [row] = await tx.select().from(offeringVersions).where(eq(offeringVersions.id, id));
  if (!row) throw new NotFound("offering version", id);
  return row;
}

/** Undefined when another delivery of the same order item was faster. */
export async function insertProduct(
  tx: Tx,
  ctx: Context,
  row: Omit<typeof products.$inferInsert, "createdAt" | "changedAt" | "version">,
): Promise<Product | undefined> {
  const [made] = await tx
    .insert(products)
    .values({ ...row, createdAt: ctx.now, changedAt: ctx.now })
    .onConflictDoNothing({ target: products.orderItemId })
    .returning();
  return made;
}

export async function updateProduct(
  tx: Tx,
  ctx: Context,
  id: string,
  set: Partial<Pick<Product, "state" | "terminatedAt" | "quantity" | "monthlyMinor">>,
): Promise<void> {
  await tx
    .update(products)
    .set({ ...set, changedAt: ctx.now, version: sql`${products.version} + 1` })
    .where(eq(products.id, id));
}
