import { desc, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringVersions, roadmapItems, sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { type Availability, availability, type OfferingFacts } from "../domain/availability";
import { availabilitySentence } from "../domain/words";
import { type Holder, holdsInForce } from "../store";

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
  holder?: Holder,
  on: Reader = db,
): Promise<readonly AvailabilityView[]> {
  authorize(actor, "offering:read");
  if (asks.length === 0) return [];
  const versions = await versionsAsked(on, asks, at, holder);
  const siteIds = [...new Set(asks.flatMap((ask) => (ask.siteId ? [ask.siteId] : [])))];
  const cities = siteIds.length
    ? await on.select({ id: sites.id, city: sites.city }).from(sites).where(inArray(sites.id, siteIds))
    : [];
  const factsOf = (versionId: string): OfferingFacts => {
    const version = versions.find((each) => each.id === versionId);
    if (!version) throw new NotFound("offering version", versionId);
    const [plan] = version.offering.roadmap;
    return {
      ...version,
      roadmap: plan
        ? { targetOn: plan.targetOn, confidence: plan.confidence, cancelled: plan.state === "cancelled" }
        : null,
      pools: version.offering.pools.map(({ unitsEach, pool }) => ({
        ...{ id: pool.id, name: pool.name, place: pool.place, unit: pool.unit, total: pool.total, unitsEach },
        heldByOthers: pool.holds.reduce((sum, hold) => sum + hold.quantity, 0),
      })),
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

/** The versions asked for, with the plan and the pools of their offerings. */
const versionsAsked = (on: Reader, asks: readonly AvailabilityAsk[], at: Date, holder: Holder | undefined) =>
  on.query.offeringVersions.findMany({
    where: inArray(offeringVersions.id, [...new Set(asks.map((ask) => ask.offeringVersionId))]),
    columns: { id: true, state: true, validFrom: true, validUntil: true },
    extras: ({ id, offeringId }) => ({
      launchedAs: sql<number | null>`(select l.n from offering_versions l
        where l.offering_id = ${offeringId} and l.state = 'launched' and l.id <> ${id})`.as("launched_as"),
    }),
    with: {
      offering: {
        columns: { id: true },
        with: {
          roadmap: {
            where: inArray(roadmapItems.state, ["planned", "cancelled"]),
            orderBy: [desc(roadmapItems.state), desc(roadmapItems.changedAt)],
            limit: 1,
          },
          pools: {
            orderBy: ({ poolId }) => sql`(select p.name from capacity_pools p where p.id = ${poolId})`,
            with: { pool: { with: { holds: { columns: { quantity: true }, where: holdsInForce(at, holder) } } } },
          },
        },
      },
    },
  });
