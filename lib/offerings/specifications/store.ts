import { asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { offerings, productSpecifications, specificationCharacteristics } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { staleAfter } from "@/lib/platform/stale";
import type { Characteristic } from "./domain/characteristic";

export type Specification = typeof productSpecifications.$inferSelect;

export const streamOf = (id: string) => `specification:${id}`;

/** Locks the row, so that two changes of one specification are made one after the other. */
export async function lockSpecification(tx: Tx, id: string): Promise<Specification> {
  const [row] = await tx.select().from(productSpecifications).where(eq(productSpecifications.id, id)).for("update");
  if (!row) throw new NotFound("specification", id);
  return row;
}

export async function insertSpecification(
  tx: Tx,
  ctx: Context,
  row: Pick<Specification, "id" | "number" | "name" | "description" | "brand" | "productNumber" | "state">,
): Promise<void> {
  await tx.insert(productSpecifications).values({ ...row, createdAt: ctx.now, changedAt: ctx.now });
}

export async function updateSpecification(
  tx: Tx,
  ctx: Context,
  id: string,
  set: Partial<Pick<Specification, "name" | "description" | "brand" | "productNumber" | "state" | "statusReason">>,
): Promise<void> {
  await tx
    .update(productSpecifications)
    .set({ ...set, sourceHash: null, changedAt: ctx.now, version: sql`${productSpecifications.version} + 1` })
    .where(eq(productSpecifications.id, id));
}

export async function writeCharacteristics(tx: Tx, specificationId: string, rows: readonly Characteristic[]) {
  await tx
    .delete(specificationCharacteristics)
    .where(eq(specificationCharacteristics.specificationId, specificationId));
  if (rows.length === 0) return;
  await tx
    .insert(specificationCharacteristics)
    .values(rows.map((row, position) => ({ ...row, values: [...row.values], id: newId(), specificationId, position })));
}

export async function readCharacteristics(on: Reader, specificationId: string): Promise<Characteristic[]> {
  const rows = await on
    .select()
    .from(specificationCharacteristics)
    .where(eq(specificationCharacteristics.specificationId, specificationId))
    .orderBy(asc(specificationCharacteristics.position));
  return rows.map(({ id: _id, specificationId: _specificationId, position: _position, ...row }) => row);
}

/** How many offerings of this specification are not yet retired, and how many not yet obsolete. */
export async function offeringsLeft(on: Reader, specificationId: string) {
  const rows = await on
    .select({ state: offerings.state, count: count() })
    .from(offerings)
    .where(inArray(offerings.specificationId, [specificationId]))
    .groupBy(offerings.state);
  const of = (...without: string[]) =>
    rows.filter((row) => !without.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
  return { beforeRetired: of("retired", "obsolete", "rejected"), beforeObsolete: of("obsolete", "rejected") };
}

/** Somebody changed it after this person read it. */
export async function staleSpecification(tx: Tx, row: Specification) {
  const current = {
    name: row.name,
    description: row.description ?? "",
    brand: row.brand ?? "",
    productNumber: row.productNumber ?? "",
  };
  return staleAfter(await journalOf(streamOf(row.id), 10, tx), row.version, current);
}
