import type { IsoDate } from "../../../kernel/period";
import type { Confidence } from "./roadmap";

/** Green can be delivered, orange can under a condition, red cannot. */
export const lights = ["green", "orange", "red"] as const;
export type Light = (typeof lights)[number];

export type Pool = {
  readonly id: string;
  readonly name: string;
  /** The city it serves; null serves everywhere. */
  readonly place: string | null;
  readonly unit: string;
  readonly total: number;
  /** Held by others on the day it is needed. */
  readonly heldByOthers: number;
  /** Units that one piece of the offering takes. */
  readonly unitsEach: number;
};

export type OfferingFacts = {
  readonly state: string;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  /** The number of the launched version, when it is another than the one asked for. */
  readonly launchedAs: number | null;
  readonly roadmap: { readonly targetOn: IsoDate; readonly confidence: Confidence; readonly cancelled: boolean } | null;
  readonly pools: readonly Pool[];
};

export type Ask = {
  readonly id: string;
  readonly quantity: number;
  readonly needOn: IsoDate;
  /** The city of the site, when one is chosen. */
  readonly place: string | null;
};

/** A fact of the check, with its figures; the screen has a sentence for each. */
export type AvailabilityReason =
  | { readonly reason: "on_sale" }
  | { readonly reason: "newer_version"; readonly n: number }
  | { readonly reason: "ready_not_launched" }
  | { readonly reason: "on_roadmap"; readonly targetOn: IsoDate; readonly confidence: Confidence }
  | { readonly reason: "roadmap_after_need"; readonly targetOn: IsoDate; readonly needOn: IsoDate }
  | { readonly reason: "roadmap_cancelled" }
  | { readonly reason: "not_on_roadmap"; readonly state: string }
  | { readonly reason: "no_longer_sold"; readonly state: string }
  | { readonly reason: "sold_until"; readonly until: IsoDate; readonly needOn: IsoDate }
  | { readonly reason: "sold_from"; readonly from: IsoDate; readonly needOn: IsoDate }
  | {
      readonly reason: "capacity_free";
      readonly pool: string;
      readonly free: number;
      readonly needed: number;
      readonly unit: string;
    }
  | { readonly reason: "capacity_tight"; readonly pool: string; readonly left: number; readonly unit: string }
  | {
      readonly reason: "capacity_short";
      readonly pool: string;
      readonly free: number;
      readonly needed: number;
      readonly unit: string;
    }
  | { readonly reason: "no_capacity_there"; readonly place: string; readonly elsewhere: string };

const lightOf: Record<AvailabilityReason["reason"], Light> = {
  on_sale: "green",
  newer_version: "orange",
  ready_not_launched: "orange",
  on_roadmap: "orange",
  roadmap_after_need: "red",
  roadmap_cancelled: "red",
  not_on_roadmap: "red",
  no_longer_sold: "red",
  sold_until: "red",
  sold_from: "red",
  capacity_free: "green",
  capacity_tight: "orange",
  capacity_short: "red",
  no_capacity_there: "orange",
};

export type Availability = {
  readonly id: string;
  readonly light: Light;
  readonly reasons: readonly AvailabilityReason[];
  readonly roadmapOn: IsoDate | null;
};

/** Less than this share of a pool left makes it tight. */
const tightShare = 0.1;

/**
 * Can each of these be delivered when it is needed? Read together, because two items of one solution draw on the same
 * pool. Eligibility of the customer is another question.
 */
export function availability(asks: readonly (Ask & { readonly facts: OfferingFacts })[]): readonly Availability[] {
  const wanted = new Map<string, number>();
  for (const ask of asks)
    for (const pool of poolsAt(ask.facts.pools, ask.place))
      wanted.set(pool.id, (wanted.get(pool.id) ?? 0) + ask.quantity * pool.unitsEach);
  return asks.map((ask) => {
    const reasons = [
      ...lifecycleReasons(ask.facts, ask.needOn),
      ...capacityReasons(ask.facts.pools, ask.place, wanted),
    ];
    const { roadmap } = ask.facts;
    const light = reasons.reduce<Light>(
      (worst, { reason }) => (lights.indexOf(lightOf[reason]) > lights.indexOf(worst) ? lightOf[reason] : worst),
      "green",
    );
    const order = (each: AvailabilityReason) => -lights.indexOf(lightOf[each.reason]);
    return {
      id: ask.id,
      light,
      reasons: reasons.toSorted((a, b) => order(a) - order(b)),
      roadmapOn: roadmap && !roadmap.cancelled ? roadmap.targetOn : null,
    };
  });
}

function lifecycleReasons(facts: OfferingFacts, needOn: IsoDate): AvailabilityReason[] {
  const { state, validFrom, validUntil, launchedAs, roadmap } = facts;
  if (state === "launched") {
    if (validUntil && validUntil < needOn) return [{ reason: "sold_until", until: validUntil, needOn }];
    if (validFrom && validFrom > needOn) return [{ reason: "sold_from", from: validFrom, needOn }];
    return [{ reason: "on_sale" }];
  }
  if (launchedAs !== null) return [{ reason: "newer_version", n: launchedAs }];
  if (state === "retired" || state === "obsolete" || state === "rejected") return [{ reason: "no_longer_sold", state }];
  if (roadmap?.cancelled) return [{ reason: "roadmap_cancelled" }];
  if (roadmap)
    return roadmap.targetOn > needOn
      ? [{ reason: "roadmap_after_need", targetOn: roadmap.targetOn, needOn }]
      : [{ reason: "on_roadmap", targetOn: roadmap.targetOn, confidence: roadmap.confidence }];
  return state === "active" ? [{ reason: "ready_not_launched" }] : [{ reason: "not_on_roadmap", state }];
}

const same = (a: string, b: string) => a.localeCompare(b, "en", { sensitivity: "base" }) === 0;

/** The pools that an item at this place draws on: those of the place, otherwise those that serve everywhere. */
export function poolsAt(pools: readonly Pool[], place: string | null): readonly Pool[] {
  const local = place === null ? [] : pools.filter((pool) => pool.place !== null && same(pool.place, place));
  if (local.length > 0) return local;
  const everywhere = pools.filter((pool) => pool.place === null);
  return everywhere.length > 0 || place !== null ? everywhere : pools.slice(0, 1);
}

function capacityReasons(
  pools: readonly Pool[],
  place: string | null,
  wanted: ReadonlyMap<string, number>,
): AvailabilityReason[] {
  if (pools.length === 0) return [];
  const here = poolsAt(pools, place);
  if (here.length === 0)
    return [{ reason: "no_capacity_there", place: place ?? "", elsewhere: pools.map((pool) => pool.place).join(", ") }];
  return here.map((pool) => {
    const needed = wanted.get(pool.id) ?? 0;
    const free = Math.max(0, pool.total - pool.heldByOthers);
    const { name, unit } = pool;
    if (needed > free) return { reason: "capacity_short", pool: name, free, needed, unit };
    const left = free - needed;
    return left < pool.total * tightShare
      ? { reason: "capacity_tight", pool: name, left, unit }
      : { reason: "capacity_free", pool: name, free, needed, unit };
  });
}
