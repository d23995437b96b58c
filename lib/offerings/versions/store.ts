import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  bundleGroups,
  bundleOptions,
  offeringPrices,
  offeringRetirements,
  offeringTerms,
  offeringVersions,
  type RetiredOffering,
} from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { type Currency, money } from "@/lib/kernel/money";
import { type IsoDate, today } from "@/lib/kernel/period";
import { ok, refuse } from "@/lib/kernel/result";
import type { Context, Tx } from "@/lib/platform/command";
import type { Bundle } from "../catalog/domain/bundle";
import { launch, readyToLaunch, type VersionContent } from "../catalog/domain/version";
import * as catalog from "../catalog/store";
import { launchBlocksOf } from "../launching/queries/launch-blocks";

/** What versions say, how they come on sale, take each other's place, and go. */

/** The content of versions, in one statement however many they are; in the order asked for. */
export async function readContents(on: Reader, versionIds: readonly string[]): Promise<VersionContent[]> {
  if (versionIds.length === 0) return [];
  const ids = [...versionIds];
  const versions = await on.query.offeringVersions.findMany({
    where: inArray(offeringVersions.id, ids),
    with: {
      specification: { columns: { id: true, name: true, state: true } },
      category: { columns: { id: true, name: true } },
      prices: { orderBy: asc(offeringPrices.position) },
      terms: { columns: { months: true }, orderBy: asc(offeringTerms.months) },
      groups: {
        orderBy: asc(bundleGroups.position),
        with: {
          options: {
            orderBy: asc(bundleOptions.position),
            with: { offering: { columns: { name: true, state: true } } },
          },
        },
      },
    },
  });
  const found = new Map(
    versions.map((version) => {
      const { specification, category, prices, terms, groups } = version;
      const content: VersionContent = {
        id: version.id,
        offeringId: version.offeringId,
        n: version.n,
        state: version.state,
        name: version.name,
        description: version.description,
        isSellable: version.isSellable,
        isBundle: version.isBundle,
        validFrom: version.validFrom,
        validUntil: version.validUntil,
        specification,
        category,
        prices: prices.map(toPrice),
        terms: terms.map((term) => term.months),
        bundle: bundleOf(version),
        childStates: Object.fromEntries(
          groups.flatMap(({ options }) => options.map((each) => [each.offeringId, each.offering.state])),
        ),
      };
      return [version.id, content];
    }),
  );
  return ids.map((id) => {
    const content = found.get(id);
    if (!content) throw new NotFound("offering version", id);
    return content;
  });
}

export async function readContent(on: Reader, versionId: string): Promise<VersionContent> {
  const [content] = await readContents(on, [versionId]);
  if (!content) throw new NotFound("offering version", versionId);
  return content;
}

type PriceRow = typeof offeringPrices.$inferSelect;
const toPrice = (row: PriceRow): VersionContent["prices"][number] => ({
  id: row.id,
  sourceId: row.sourceId,
  name: row.name,
  description: row.description,
  type: row.type,
  amount: row.amountMinor === null ? null : money(row.amountMinor, row.amountCurrency as Currency),
  shareBps: row.shareBps,
  priority: row.priority,
  periodType: row.periodType,
  periodLength: row.periodLength,
  unit: row.unit,
  unitAmount: row.unitAmount,
  termMonths: row.termMonths,
});

type Limits = Pick<typeof offeringVersions.$inferSelect, "bundleLowerLimit" | "bundleUpperLimit">;
type OptionRow = typeof bundleOptions.$inferSelect & { readonly offering: { readonly name: string } };
type GroupRow = typeof bundleGroups.$inferSelect & { readonly options: readonly OptionRow[] };

/** What a version bundles, as its groups and their options were read. */
export const bundleOf = (version: Limits & { readonly groups: readonly GroupRow[] }): Bundle => ({
  lower: version.bundleLowerLimit,
  upper: version.bundleUpperLimit,
  groups: version.groups.map((group) => ({
    name: group.name,
    lower: group.lowerLimit,
    upper: group.upperLimit,
    options: group.options.map((option) => ({
      offeringId: option.offeringId,
      name: option.offering.name,
      lower: option.lowerLimit,
      defaultCount: option.defaultCount,
      upper: option.upperLimit,
    })),
  })),
});

/** The version with its offering locked. */
export async function lockVersion(
  tx: Tx,
  versionId: string,
): Promise<{ readonly offering: catalog.Offering; readonly content: VersionContent }> {
  const [found] = await tx
    .select({ offeringId: offeringVersions.offeringId })
    .from(offeringVersions)
    .where(eq(offeringVersions.id, versionId));
  if (!found) throw new NotFound("offering version", versionId);
  const offering = await catalog.lockOffering(tx, found.offeringId);
  return { offering, content: await readContent(tx, versionId) };
}

/** Which version a price belongs to. */
export async function versionOfPrice(on: Reader, priceId: string): Promise<string> {
  const [found] = await on
    .select({ versionId: offeringPrices.offeringVersionId })
    .from(offeringPrices)
    .where(eq(offeringPrices.id, priceId));
  if (!found) throw new NotFound("price", priceId);
  return found.versionId;
}

/** What a retired version says: closed from today, or never valid when it had not begun. */
export function retirement(content: Pick<VersionContent, "validFrom" | "validUntil">, day: IsoDate, now: Date) {
  const from = content.validFrom ?? day;
  const end = from > day ? from : day;
  return {
    validFrom: from,
    validUntil: content.validUntil && content.validUntil < end ? content.validUntil : end,
    retiredAt: now,
  };
}

/**
 * Puts a version on sale in place of the one that is: decides by the domain's rules, retires the predecessor, and answers
 * what was replaced. `newborn` is a version that begins its life launched, which the table allows: a changed price of what is
 * on sale already, which asks nothing more of purchasing. Any other launch is refused on a channel that is not ready.
 */
export async function launchVersion(
  tx: Tx,
  ctx: Context,
  offering: catalog.Offering,
  content: VersionContent,
  newborn = false,
) {
  const day = today(ctx.now);
  const versions = await catalog.versionsOf(tx, offering.id);
  const current = versions.find((version) => version.state === "launched" && version.id !== content.id);
  const replaced = current ? await readContent(tx, current.id) : undefined;
  const ready = (newborn ? readyToLaunch : launch)(content, day, replaced !== undefined);
  if (!ready.ok) return ready;
  const blocks = newborn ? [] : await launchBlocksOf(ctx.actor, offering.id, { at: ctx.now }, tx);
  if (blocks.length > 0) return refuse("channel_not_ready", { blocks });
  if (replaced)
    await catalog.moveVersion(tx, ctx, replaced, "retired", {
      ...retirement(replaced, ready.value.validFrom, ctx.now),
      statusReason: `Replaced by version ${content.n}`,
    });
  await catalog.moveVersion(tx, ctx, content, "launched", {
    validFrom: ready.value.validFrom,
    launchedAt: ctx.now,
    statusReason: null,
  });
  return ok({ replaced });
}

/** Copies a version with everything in it into a draft with the next number. */
export async function forkVersion(tx: Tx, ctx: Context, fromId: string, n: number): Promise<{ id: string; n: number }> {
  const [from] = await tx.select().from(offeringVersions).where(eq(offeringVersions.id, fromId));
  if (!from) throw new NotFound("offering version", fromId);
  const content = await readContent(tx, fromId);
  const { offeringId, name, description, isSellable, isBundle, specificationId, categoryId, characteristicUses } = from;
  const id = await catalog.insertVersion(tx, ctx, {
    ...{ offeringId, n, name, description, isSellable, isBundle, specificationId, categoryId, characteristicUses },
    bundleLowerLimit: from.bundleLowerLimit,
    bundleUpperLimit: from.bundleUpperLimit,
    basedOnId: from.id,
  });
  await catalog.writePrices(tx, id, content.prices);
  await catalog.writeTerms(tx, id, content.terms);
  await catalog.writeBundle(tx, id, content.bundle);
  return { id, n };
}

/** Retires many at once: one statement. */
export async function retireVersions(
  tx: Tx,
  ctx: Context,
  versionIds: readonly string[],
  day: IsoDate,
  statusReason: string,
): Promise<void> {
  if (versionIds.length === 0) return;
  await tx
    .update(offeringVersions)
    .set({
      state: "retired",
      statusReason,
      validFrom: sql`coalesce(${offeringVersions.validFrom}, ${day}::date)`,
      validUntil: sql`least(${offeringVersions.validUntil}, greatest(${offeringVersions.validFrom}, ${day}::date))`,
      retiredAt: ctx.now,
      changedAt: ctx.now,
      version: sql`${offeringVersions.version} + 1`,
    })
    .where(inArray(offeringVersions.id, [...versionIds]));
}

/** Gives retired versions back what they were before. */
export async function reinstateVersions(tx: Tx, ctx: Context, retired: readonly RetiredOffering[]): Promise<void> {
  for (const state of new Set(retired.map((each) => each.state))) {
    const rows = retired.filter((each) => each.state === state);
    const until = sql.join(
      rows.map((each) => sql`(${each.versionId}::uuid, ${each.validUntil}::date)`),
      sql`, `,
    );
    await tx.execute(sql`
      update offering_versions v set state = ${state}, status_reason = null, valid_until = b.valid_until, retired_at = null,
        changed_at = ${ctx.now.toISOString()}::timestamptz, version = v.version + 1
      from (values ${until}) as b(id, valid_until)
      where v.id = b.id and v.state = 'retired'`);
  }
}

/** Keeps what was retired in one go, so that it can be taken back; answers its id. */
export async function keepRetirement(
  tx: Tx,
  ctx: Context,
  statusReason: string,
  contents: readonly VersionContent[],
): Promise<string> {
  const id = newId();
  const retired = contents.map(({ offeringId, id: versionId, state, validUntil }) => ({
    ...{ offeringId, versionId, state, validUntil },
  }));
  const createdBy = ctx.actor.kind === "person" ? ctx.actor.id : null;
  await tx.insert(offeringRetirements).values({ id, statusReason, retired, createdBy, createdAt: ctx.now });
  return id;
}

/** Marks a retirement as taken back; of two who try, one gets it. */
export async function takeRetirement(tx: Tx, ctx: Context, id: string) {
  const [taken] = await tx
    .update(offeringRetirements)
    .set({ undoneAt: ctx.now })
    .where(and(eq(offeringRetirements.id, id), isNull(offeringRetirements.undoneAt)))
    .returning();
  if (taken) return taken;
  const [known] = await tx.select().from(offeringRetirements).where(eq(offeringRetirements.id, id));
  if (!known) throw new NotFound("retirement", id);
  return undefined;
}
