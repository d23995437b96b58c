import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  bundleGroups,
  bundleOptions,
  categories,
  channels,
  offeringChannels,
  offeringPrices,
  offerings,
  offeringTerms,
  offeringVersions,
  productSpecifications,
} from "@/db/schema";
import { actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Money } from "@/lib/kernel/money";
import type { Context, Tx } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { staleAfter } from "@/lib/platform/stale";
import type { Bundle } from "./domain/bundle";
import { streamOf } from "./domain/events";
import type { OfferingState } from "./domain/lifecycle";
import type { Price } from "./domain/price";

/** The only writer of offerings, their versions, prices, terms and bundles; the import writes the same tables in sets. */
export type Offering = typeof offerings.$inferSelect;
export type VersionRow = typeof offeringVersions.$inferSelect;

/** Locks the offering, so that two changes of it or of its versions are made one after the other. */
export async function lockOffering(tx: Tx, id: string): Promise<Offering> {
  const [row] = await tx.select().from(offerings).where(eq(offerings.id, id)).for("update");
  if (!row) throw new NotFound("offering", id);
  return row;
}

/** Locks many in the order of their ids. */
export async function lockOfferings(tx: Tx, ids: readonly string[]): Promise<Offering[]> {
  const rows = await tx
    .select()
    .from(offerings)
    .where(inArray(offerings.id, [...ids]))
    .orderBy(asc(offerings.id))
    .for("update");
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw new NotFound("offering", missing);
  return rows;
}

/** Somebody changed the offering after this person read it: what it says now, by whom and when. */
export async function staleOffering(tx: Tx, offering: Offering, current: Readonly<Record<string, string>>) {
  return staleAfter(await journalOf(streamOf(offering.id), 10, tx), offering.version, current);
}

export async function versionsOf(on: Reader, offeringId: string): Promise<VersionRow[]> {
  return on
    .select()
    .from(offeringVersions)
    .where(eq(offeringVersions.offeringId, offeringId))
    .orderBy(asc(offeringVersions.n));
}

export async function channelsOf(on: Reader, offeringId: string): Promise<string[]> {
  const rows = await on
    .select({ channelId: offeringChannels.channelId })
    .from(offeringChannels)
    .where(eq(offeringChannels.offeringId, offeringId));
  return rows.map((row) => row.channelId);
}

export async function writeChannels(tx: Tx, offeringId: string, channelIds: readonly string[]): Promise<void> {
  await tx.delete(offeringChannels).where(eq(offeringChannels.offeringId, offeringId));
  if (channelIds.length === 0) return;
  await tx.insert(offeringChannels).values([...new Set(channelIds)].map((channelId) => ({ offeringId, channelId })));
}

export type NewOffering = Pick<Offering, "id" | "number" | "name" | "state">;

export async function insertOffering(tx: Tx, ctx: Context, row: NewOffering): Promise<void> {
  await tx.insert(offerings).values({ ...row, createdAt: ctx.now, changedAt: ctx.now });
}

export type NewVersion = Omit<
  typeof offeringVersions.$inferInsert,
  "id" | "createdAt" | "changedAt" | "createdBy" | "version" | "state" | "launchedAt" | "retiredAt"
>;

/** A new version begins as a draft, so that its parts can be written; `moveVersion` gives it its state. */
export async function insertVersion(tx: Tx, ctx: Context, row: NewVersion): Promise<string> {
  const id = newId();
  const createdBy = ctx.actor.kind === "person" ? actorId(ctx.actor) : null;
  await tx
    .insert(offeringVersions)
    .values({ ...row, id, state: "in_design", createdBy, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function updateVersion(
  tx: Tx,
  ctx: Context,
  id: string,
  set: Partial<Omit<typeof offeringVersions.$inferInsert, "id" | "state">>,
): Promise<void> {
  await tx
    .update(offeringVersions)
    .set({ ...set, changedAt: ctx.now, version: sql`${offeringVersions.version} + 1` })
    .where(eq(offeringVersions.id, id));
}

/** Writes the state that a rule allowed, only from the state the rule saw. */
export async function moveVersion(
  tx: Tx,
  ctx: Context,
  version: { id: string; state: OfferingState },
  to: OfferingState,
  set: Partial<typeof offeringVersions.$inferInsert> = {},
): Promise<void> {
  const moved = await tx
    .update(offeringVersions)
    .set({ ...set, state: to, changedAt: ctx.now, version: sql`${offeringVersions.version} + 1` })
    .where(and(eq(offeringVersions.id, version.id), eq(offeringVersions.state, version.state)))
    .returning({ id: offeringVersions.id });
  if (moved.length !== 1) throw new NotFound("offering version", version.id);
}

/** One amount in place: whoever has the same price open still finds it. */
export const writeAmount = (tx: Tx, priceId: string, amount: Money) =>
  tx
    .update(offeringPrices)
    .set({ amountMinor: amount.minor, amountCurrency: amount.currency })
    .where(eq(offeringPrices.id, priceId));

/** Replaces the prices of a draft. A price kept from before keeps the source's id, so that an import finds it again. */
export async function writePrices(
  tx: Tx,
  versionId: string,
  prices: readonly (Price & { readonly sourceId?: string | null })[],
): Promise<void> {
  await tx.delete(offeringPrices).where(eq(offeringPrices.offeringVersionId, versionId));
  if (prices.length === 0) return;
  await tx.insert(offeringPrices).values(
    prices.map(({ amount, sourceId, name, description, type, shareBps, priority, ...rest }, position) => ({
      id: newId(),
      offeringVersionId: versionId,
      position,
      name,
      description,
      type,
      shareBps,
      priority,
      amountMinor: amount?.minor ?? null,
      amountCurrency: amount?.currency ?? null,
      periodType: rest.periodType,
      periodLength: rest.periodLength,
      unit: rest.unit,
      unitAmount: rest.unitAmount,
      termMonths: rest.termMonths,
      sourceId: sourceId ?? null,
    })),
  );
}

export async function writeTerms(tx: Tx, versionId: string, months: readonly number[]): Promise<void> {
  await tx.delete(offeringTerms).where(eq(offeringTerms.offeringVersionId, versionId));
  if (months.length === 0) return;
  await tx.insert(offeringTerms).values(
    [...new Set(months)].map((each) => ({
      id: newId(),
      offeringVersionId: versionId,
      name: each === 0 ? "No term" : `${each} months`,
      months: each,
    })),
  );
}

/** Replaces the groups and options of a draft. */
export async function writeBundle(tx: Tx, versionId: string, bundle: Bundle): Promise<void> {
  await tx.delete(bundleOptions).where(eq(bundleOptions.offeringVersionId, versionId));
  await tx.delete(bundleGroups).where(eq(bundleGroups.offeringVersionId, versionId));
  if (bundle.groups.length === 0) return;
  const groups = bundle.groups.map((group, position) => ({ id: newId(), group, position }));
  await tx.insert(bundleGroups).values(
    groups.map(({ id, group, position }) => ({
      id,
      offeringVersionId: versionId,
      position,
      name: group.name,
      lowerLimit: group.lower,
      upperLimit: group.upper,
    })),
  );
  await tx.insert(bundleOptions).values(
    groups.flatMap(({ id, group }) =>
      group.options.map((option, position) => ({
        id: newId(),
        bundleGroupId: id,
        offeringVersionId: versionId,
        offeringId: option.offeringId,
        position,
        lowerLimit: option.lower,
        defaultCount: option.defaultCount,
        upperLimit: option.upper,
      })),
    ),
  );
}

/**
 * Names the head of each offering (the launched version, otherwise the newest), copies what lists show from it, and
 * raises the offering's version. One statement for any number.
 */
export async function refreshHeads(tx: Tx, ctx: Context, offeringIds: readonly string[]): Promise<void> {
  if (offeringIds.length === 0) return;
  await tx.execute(sql`
    update offerings o set head_version_id = h.id, name = h.name, state = h.state, category_id = h.category_id,
      specification_id = h.specification_id, version = o.version + 1, changed_at = ${ctx.now.toISOString()}::timestamptz
    from (
      select distinct on (v.offering_id) v.id, v.offering_id, v.name, v.state, v.category_id, v.specification_id
      from offering_versions v
      where v.offering_id in (${sql.join(
        offeringIds.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})
      order by v.offering_id, (v.state = 'launched') desc, v.n desc
    ) h
    where o.id = h.offering_id`);
}

type Chosen = { specificationId: string | null; categoryId: string | null; channelIds: readonly string[] };

/** The first field that names something that is not there. */
export async function missingOf(on: Reader, chosen: Chosen): Promise<keyof Chosen | undefined> {
  const { specificationId, categoryId } = chosen;
  const channelIds = [...new Set(chosen.channelIds)];
  if (specificationId && !(await on.$count(productSpecifications, eq(productSpecifications.id, specificationId))))
    return "specificationId";
  if (categoryId && !(await on.$count(categories, eq(categories.id, categoryId)))) return "categoryId";
  if (channelIds.length > (await on.$count(channels, inArray(channels.id, channelIds)))) return "channelIds";
  return undefined;
}

/** Undefined when there is one of this name beside it already. */
export async function insertCategory(
  tx: Tx,
  ctx: Context,
  row: { readonly name: string; readonly parentId: string | null },
): Promise<string | undefined> {
  const beside = row.parentId ? eq(categories.parentId, row.parentId) : isNull(categories.parentId);
  const [twin] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(beside, isNull(categories.catalogId), sql`lower(${categories.name}) = lower(${row.name})`));
  if (twin) return undefined;
  const [made] = await tx
    .insert(categories)
    .values({ id: newId(), ...row, createdAt: ctx.now, changedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: categories.id });
  return made?.id;
}

/** Every living bundle that contains this offering, directly or through other bundles: it may contain none of them. */
export async function bundlesAbove(on: Reader, offeringId: string): Promise<string[]> {
  const { rows } = await on.execute<{ id: string }>(sql`
    with recursive above(id) as (
      select v.offering_id from bundle_options b join offering_versions v on v.id = b.offering_version_id
        where b.offering_id = ${offeringId} and v.state not in ('retired', 'obsolete', 'rejected')
      union
      select v.offering_id from above a join bundle_options b on b.offering_id = a.id
        join offering_versions v on v.id = b.offering_version_id
        where v.state not in ('retired', 'obsolete', 'rejected')
    )
    select id from above`);
  return rows.map((row) => row.id);
}
