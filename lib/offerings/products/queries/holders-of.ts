import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringVersions, organisations, products, sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import type { ProductState } from "../domain/product";

export type Holder = {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly site: string | null;
  readonly state: ProductState;
  readonly quantity: number;
  readonly n: number;
  readonly monthlyMinor: number;
  readonly oneTimeMinor: number;
  readonly currency: string;
  readonly agreementId: string | null;
  readonly agreementNumber: string | null;
  readonly startedOn: string | null;
  readonly createdAt: string;
};

/** Who has an offering, at which version and price, the newest first. */
export async function holdersOf(
  actor: Actor,
  offeringId: string,
  page: KeysetPage = { size: 50 },
  on: Reader = db,
): Promise<Slice<Holder>> {
  authorize(actor, "product:read");
  if (!isId(offeringId)) throw new NotFound("offering", offeringId);
  const key = page.after ?? page.before;
  const than = page.before ? sql`>` : sql`<`;
  const rows = await on
    .select({
      id: products.id,
      number: products.number,
      organisationId: products.organisationId,
      organisation: organisations.name,
      site: sites.name,
      state: products.state,
      quantity: products.quantity,
      n: offeringVersions.n,
      monthlyMinor: products.monthlyMinor,
      oneTimeMinor: products.oneTimeMinor,
      currency: products.agreedCurrency,
      agreementId: products.agreementId,
      agreementNumber: products.agreementNumber,
      startedOn: products.startedOn,
      createdAt: sql<string>`${products.createdAt}::text`,
    })
    .from(products)
    .innerJoin(organisations, eq(organisations.id, products.organisationId))
    .innerJoin(offeringVersions, eq(offeringVersions.id, products.offeringVersionId))
    .leftJoin(sites, eq(sites.id, products.siteId))
    .where(
      and(
        eq(products.offeringId, offeringId),
        key
          ? sql`(${products.createdAt}, ${products.id}) ${than} (${key[0]}::timestamptz, ${key[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(...(page.before ? [products.createdAt, products.id] : [desc(products.createdAt), desc(products.id)]))
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.createdAt, row.id]);
}
