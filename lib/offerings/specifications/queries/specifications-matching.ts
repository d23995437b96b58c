import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { catalogs, productSpecifications } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import type { OfferingState } from "../../catalog/domain/lifecycle";

export type SpecificationRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly description: string | null;
  readonly state: OfferingState;
  readonly catalog: string | null;
  readonly characteristics: number;
  readonly offerings: number;
  readonly version: number;
};

export type SpecificationFilter = { readonly search?: string | undefined; readonly state?: OfferingState | undefined };

/** Specifications by name, with how much hangs on each. */
export async function specificationsMatching(
  actor: Actor,
  filter: SpecificationFilter,
  page: KeysetPage,
  on: Reader = db,
): Promise<Slice<SpecificationRow> & { readonly mayWrite: boolean }> {
  authorize(actor, "offering:read");
  const s = productSpecifications;
  const conditions: (SQL | undefined)[] = [
    filter.search ? sql`lower(${s.name}) like ${`%${escaped(filter.search)}%`}` : undefined,
    filter.state ? eq(s.state, filter.state) : undefined,
    page.after ? sql`(${s.name}, ${s.id}) > (${page.after[0]}, ${page.after[1]}::uuid)` : undefined,
    page.before ? sql`(${s.name}, ${s.id}) < (${page.before[0]}, ${page.before[1]}::uuid)` : undefined,
  ];
  const rows = await on
    .select({
      id: s.id,
      number: s.number,
      name: s.name,
      description: s.description,
      state: s.state,
      version: s.version,
      catalog: catalogs.name,
      characteristics: sql<number>`(select count(*)::int from specification_characteristics c where c.specification_id = ${s.id})`,
      offerings: sql<number>`(select count(*)::int from offerings o where o.specification_id = ${s.id})`,
    })
    .from(s)
    .leftJoin(catalogs, eq(catalogs.id, s.catalogId))
    .where(and(...conditions))
    .orderBy(...(page.before ? [desc(s.name), desc(s.id)] : [s.name, s.id]))
    .limit(page.size + 1);
  return { ...slice(rows, page, (row) => [row.name, row.id]), mayWrite: may(actor, "offering:write") };
}

const escaped = (text: string) => text.toLowerCase().replace(/[\\%_]/g, "\\$&");
