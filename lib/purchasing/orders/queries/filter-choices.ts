import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, organisations } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { categoryTree } from "@/lib/offerings/catalog/queries/category-tree";
import { databaseNow } from "@/lib/platform/clock";
import type { PurchaseFilter } from "../domain/purchase-filter";

export type FilterChoices = {
  readonly today: IsoDate;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** The party that the filter names. */
  readonly customer: { readonly id: string; readonly name: string } | null;
};

/** What purchases can be narrowed to, for the bar over the list and the trend. */
export async function filterChoices(actor: Actor, filter: PurchaseFilter, on: Reader = db): Promise<FilterChoices> {
  authorize(actor, "order:read");
  const [now, named, groups, [customer]] = await Promise.all([
    databaseNow(),
    on.select({ id: channels.id, name: channels.name }).from(channels).orderBy(asc(channels.name)),
    categoryTree(actor, on),
    filter.organisationId
      ? on
          .select({ id: organisations.id, name: organisations.name })
          .from(organisations)
          .where(eq(organisations.id, filter.organisationId))
      : [],
  ]);
  const products = groups.map(({ id, path }) => ({ id, name: path }));
  return { today: today(now), channels: named, groups: products, customer: customer ?? null };
}
