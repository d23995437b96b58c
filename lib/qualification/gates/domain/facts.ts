import type { Currency, Money } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import type { Factor } from "../../assessment/domain/factor";
import type { Band, QualificationPolicy } from "../../assessment/domain/policy";

/** Green can be delivered, orange can under a condition, red cannot. */
export type Light = "green" | "orange" | "red";
const rank: Record<Light, number> = { green: 0, orange: 1, red: 2 };

export type ItemFacts = {
  readonly id: string;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
  readonly needOn: IsoDate;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly light: Light;
  /** Facts of the availability check, by name: `capacity_short`, `on_roadmap`. */
  readonly because: readonly string[];
  readonly roadmapOn: IsoDate | null;
};

/**
 * Everything that a decision rests on, read at one moment. Its canonical text is stored with the decision and hashed; the
 * page posts the hash of what the person saw; and the same shape read again later tells whether the decision still holds.
 */
export type MaterialFacts = {
  readonly opportunityId: string;
  readonly number: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ownerId: string;
  readonly needOn: IsoDate;
  readonly currency: Currency;
  readonly valueMinor: number;
  readonly estimateMinor: number | null;
  readonly items: readonly ItemFacts[];
  readonly factors: readonly {
    readonly factor: Factor;
    readonly value: number | null;
    readonly tooOld: boolean;
    readonly evidence: string | null;
    readonly evidenceOn: IsoDate | null;
  }[];
  readonly score: {
    readonly lowBps: number;
    readonly highBps: number;
    readonly lowBand: Band;
    readonly highBand: Band;
  };
  readonly requirements: { readonly total: number; readonly mustsUnmet: number; readonly domainsCovered: number };
  readonly riskMinor: number;
  readonly pursuit: {
    readonly winBps: number;
    readonly marginMinor: number;
    readonly costMinor: number;
    readonly expectedMinor: number;
  } | null;
  readonly policy: number;
};

/** Why a decision no longer rests on what is true now; each a fact with its figures. */
export type Drift =
  | { readonly reason: "value_changed"; readonly from: Money; readonly to: Money }
  | { readonly reason: "need_date_changed"; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly reason: "item_added"; readonly item: string }
  | { readonly reason: "item_removed"; readonly item: string }
  | { readonly reason: "quantity_changed"; readonly item: string; readonly from: number; readonly to: number }
  | { readonly reason: "price_changed"; readonly item: string; readonly from: Money; readonly to: Money }
  | { readonly reason: "availability_lost"; readonly item: string; readonly to: Light; readonly because: string }
  | { readonly reason: "roadmap_slipped"; readonly item: string; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly reason: "factor_changed";
      readonly factor: Factor;
      readonly from: number | null;
      readonly to: number | null;
    }
  | { readonly reason: "evidence_too_old"; readonly factor: Factor };

/** Compares what was decided on with what is true now. An empty list: the decision stands. */
export function driftSince(then: MaterialFacts, now: MaterialFacts, policy: QualificationPolicy): readonly Drift[] {
  return [...valueDrift(then, now, policy), ...itemDrift(then, now), ...factorDrift(then, now)];
}

function valueDrift(then: MaterialFacts, now: MaterialFacts, policy: QualificationPolicy): Drift[] {
  const moved = Math.abs(now.valueMinor - then.valueMinor);
  const material =
    then.currency !== now.currency ||
    (moved > 0 && BigInt(moved) * 10_000n >= BigInt(policy.materialValueChangeBps) * BigInt(then.valueMinor));
  return [
    ...(material
      ? [
          {
            reason: "value_changed" as const,
            from: { minor: then.valueMinor, currency: then.currency },
            to: { minor: now.valueMinor, currency: now.currency },
          },
        ]
      : []),
    ...(then.needOn !== now.needOn
      ? [{ reason: "need_date_changed" as const, from: then.needOn, to: now.needOn }]
      : []),
  ];
}

function itemDrift(then: MaterialFacts, now: MaterialFacts): Drift[] {
  const before = new Map(then.items.map((item) => [item.id, item]));
  const after = new Set(now.items.map((item) => item.id));
  const changed = now.items.flatMap((item): Drift[] => {
    const earlier = before.get(item.id);
    if (!earlier) return [{ reason: "item_added", item: item.name }];
    return itemChanges(earlier, item, now.currency);
  });
  const removed = then.items
    .filter((item) => !after.has(item.id))
    .map((item) => ({ reason: "item_removed" as const, item: item.name }));
  return [...changed, ...removed];
}

function itemChanges(then: ItemFacts, now: ItemFacts, currency: Currency): Drift[] {
  const drift: Drift[] = [];
  const item = now.name;
  if (then.quantity !== now.quantity)
    drift.push({ reason: "quantity_changed", item, from: then.quantity, to: now.quantity });
  const price = (of: ItemFacts): Money => ({ minor: of.oneTimeMinor + of.monthlyMinor, currency });
  if (then.oneTimeMinor !== now.oneTimeMinor || then.monthlyMinor !== now.monthlyMinor)
    drift.push({ reason: "price_changed", item, from: price(then), to: price(now) });
  if (rank[now.light] > rank[then.light])
    drift.push({
      reason: "availability_lost",
      item,
      to: now.light,
      because: now.because.find((fact) => !then.because.includes(fact)) ?? now.because[0] ?? "",
    });
  if (then.roadmapOn && now.roadmapOn && now.roadmapOn > then.roadmapOn)
    drift.push({ reason: "roadmap_slipped", item, from: then.roadmapOn, to: now.roadmapOn });
  return drift;
}

function factorDrift(then: MaterialFacts, now: MaterialFacts): Drift[] {
  const before = new Map(then.factors.map((each) => [each.factor, each]));
  return now.factors.flatMap((each): Drift[] => {
    const earlier = before.get(each.factor);
    if (!earlier || earlier.value === each.value) return [];
    return each.tooOld
      ? [{ reason: "evidence_too_old", factor: each.factor }]
      : [{ reason: "factor_changed", factor: each.factor, from: earlier.value, to: each.value }];
  });
}
