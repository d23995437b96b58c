import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { capacityPoolOfferings, capacityPools, offerings, offeringVersions, roadmapItems, sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { type Availability, availability, type OfferingFacts } from "../domain/availability";
import { availabilitySentence } from "../domain/words";
import { heldInPools } from "../store";

export type AvailabilityAsk = {
  readonly id: string;
  readonly offeringVersionId: string;
  readonly quantity: number;
  readonly needOn: IsoDate;
  readonly siteId: string | null;
};

export type AvailabilityView = Availability & {
  /** The reasons as sentences, the worst first. */
  readonly why: readonly string[];
};

/**
 * Whether each of these can be delivered when and where it is needed: lifecycle, roadmap and capacity, read together. What
 * `holder` itself has reserved does not count against it.
 */
export async function availabilityOf(
  actor: Actor,
  asks: readonly AvailabilityAsk[],
  at: Date,
  holder?: { readonly kind: string; readonly id: string },
  on: Reader = db,
): Promise<readonly AvailabilityView[]> {
  authorize(actor, "offering:read");
  if (asks.length === 0) return [];
  const versions = await on
    .select({
      id: offeringVersions.id,
      offeringId: offeringVersions.offeringId,
      state: offeringVersions.state,
      validFrom: offeringVersions.validFrom,
      validUntil: offeringVersions.validUntil,
      launchedAs: sql<number | null>`(select l.n from offering_versions l
        where l.offering_id = ${offerings.id} and l.state = 'launched' and l.id <> ${offeringVersions.id})`,
    })
    .from(offeringVersions)
    .innerJoin(offerings, eq(offerings.id, offeringVersions.offeringId))
    .where(inArray(offeringVersions.id, [...new Set(asks.map((ask) => ask.offeringVersionId))]));
  const offeringIds = [...new Set(versions.map((version) => version.offeringId))];
  const [plans, pools, cities] = await readings(on, offeringIds, asks);
  const held = await heldInPools(on, [...new Set(pools.map((pool) => pool.id))], at, holder);
  const factsOf = (versionId: string): OfferingFacts => {
    const version = versions.find((each) => each.id === versionId);
    if (!version) throw new NotFound("offering version", versionId);
    const plan = plans.find((each) => each.offeringId === version.offeringId);
    return {
      ...version,
      roadmap: plan
        ? { targetOn: plan.targetOn, confidence: plan.confidence, cancelled: plan.state === "cancelled" }
        : null,
      pools: pools
        .filter((pool) => pool.offeringId === version.offeringId)
        .map((pool) => ({ ...pool, heldByOthers: held.get(pool.id) ?? 0 })),
    };
  };
  const found = availability(
    asks.map((ask) => ({
      ...ask,
      place: ask.siteId ? (cities.find((site) => site.id === ask.siteId)?.city ?? null) : null,
      facts: factsOf(ask.offeringVersionId),
    })),
  );
  return found.map((each) => ({ ...each, why: each.reasons.map(availabilitySentence) }));
}

async function readings(on: Reader, offeringIds: string[], asks: readonly AvailabilityAsk[]) {
  const plans = await on
    .select()
    .from(roadmapItems)
    .where(and(inArray(roadmapItems.offeringId, offeringIds), inArray(roadmapItems.state, ["planned", "cancelled"])))
    .orderBy(desc(roadmapItems.state), desc(roadmapItems.changedAt));
  const pools = await on
    .select({
      id: capacityPools.id,
      name: capacityPools.name,
      place: capacityPools.place,
      unit: capacityPools.unit,
      total: capacityPools.total,
      offeringId: capacityPoolOfferings.offeringId,
      unitsEach: capacityPoolOfferings.unitsEach,
    })
    .from(capacityPoolOfferings)
    .innerJoin(capacityPools, eq(capacityPools.id, capacityPoolOfferings.poolId))
    .where(inArray(capacityPoolOfferings.offeringId, offeringIds))
    .orderBy(capacityPools.name);
  const siteIds = [...new Set(asks.flatMap((ask) => (ask.siteId ? [ask.siteId] : [])))];
  const cities = siteIds.length
    ? await on.select({ id: sites.id, city: sites.city }).from(sites).where(inArray(sites.id, siteIds))
    : [];
  return [plans, pools, cities] as const;
}
