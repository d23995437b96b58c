import { asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { agreementSellers, people } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import type { Context, Tx } from "@/lib/platform/command";
import { ownersAlone, type SellerShare } from "./domain/split";

/** Who is credited with the agreement when it is signed: as it was split, or its owner alone. */
export async function sharesOf(
  on: Reader,
  agreement: { readonly id: string; readonly ownerId: string },
): Promise<readonly SellerShare[]> {
  const { personId, kind, shareBps } = agreementSellers;
  const rows = await on
    .select({ personId, kind, shareBps })
    .from(agreementSellers)
    .where(eq(agreementSellers.agreementId, agreement.id))
    .orderBy(asc(agreementSellers.id));
  return rows.length > 0 ? rows : ownersAlone(agreement.ownerId);
}

export async function replaceShares(
  tx: Tx,
  ctx: Context,
  agreementId: string,
  shares: readonly SellerShare[],
): Promise<void> {
  await tx.delete(agreementSellers).where(eq(agreementSellers.agreementId, agreementId));
  const stamps = { createdAt: ctx.now, changedAt: ctx.now };
  await tx.insert(agreementSellers).values(shares.map((share) => ({ id: newId(), agreementId, ...share, ...stamps })));
}

export async function namesOf(on: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
