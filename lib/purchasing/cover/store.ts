import { and, eq, sql } from "drizzle-orm";
import { people, purchasingCertificates, purchasingDuties } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { type IsoDate, today } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import { type PurchaseForm, purchaseFormNames } from "../orders/domain/purchase";
import type { GiveCover } from "./inputs";

/** The only writer of certificates and duties. */
export type CoverTable = typeof purchasingCertificates | typeof purchasingDuties;
type CoverRow = typeof purchasingCertificates.$inferSelect;
type Colleague = { readonly id: string; readonly name: string };

export const coverEvent = (
  type: "certificate.given" | "certificate.ended" | "duty.given" | "duty.ended",
  { id, name }: Colleague,
  given: { readonly form: PurchaseForm; readonly from: IsoDate; readonly until: IsoDate },
) => ({
  type,
  stream: `cover:${id}`,
  subject: { kind: "person", id, label: name },
  data: { ...given, form: purchaseFormNames[given.form] },
  announce: true,
});

/** Locks who works here today, so that what they may handle and when is decided one after the other. */
export async function lockColleague(tx: Tx, ctx: Context, id: string): Promise<Colleague> {
  const [row] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(eq(people.id, id), sql`daterange(${people.activeFrom}, ${people.activeUntil}) @> ${today(ctx.now)}::date`),
    )
    .for("update");
  if (!row) throw new NotFound("colleague", id);
  return row;
}

export async function periodsOf(tx: Tx, table: CoverTable, personId: string, form: PurchaseForm) {
  return tx
    .select({ from: table.validFrom, until: table.validUntil })
    .from(table)
    .where(and(eq(table.personId, personId), eq(table.form, form)))
    .orderBy(table.validFrom);
}

export async function insertPeriod(tx: Tx, ctx: Context, table: CoverTable, given: GiveCover): Promise<string> {
  const id = newId();
  await tx.insert(table).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

/** Locks one with whose it is. */
export async function lockPeriod(tx: Tx, table: CoverTable, id: string): Promise<CoverRow & { readonly name: string }> {
  const [row] = await tx
    .select({ row: table, name: people.name })
    .from(table)
    .innerJoin(people, eq(people.id, table.personId))
    .where(eq(table.id, id))
    .for("update", { of: table });
  if (!row) throw new NotFound("period", id);
  return { ...row.row, name: row.name };
}

/** From this day on it holds no more; one that has not begun never holds. */
export async function savePeriodEnd(
  tx: Tx,
  ctx: Context,
  table: CoverTable,
  row: CoverRow,
  day: IsoDate,
): Promise<IsoDate> {
  const until = row.validFrom > day ? row.validFrom : day;
  await tx
    .update(table)
    .set({ validUntil: until, version: row.version + 1, changedAt: ctx.now })
    .where(eq(table.id, row.id));
  return until;
}

export { purchasingCertificates, purchasingDuties };
