import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type Bundle, type BundleRefusal, checkBundle } from "./bundle";
import { isDraft, isOnSale, type MoveRefusal, move, type OfferingState } from "./lifecycle";
import { checkPrices, isAlteration, type Price, type PriceRefusal } from "./price";

/** Everything that one version of an offering says, as rules and comparisons read it. */
export type VersionContent = {
  readonly id: string;
  readonly offeringId: string;
  readonly n: number;
  readonly state: OfferingState;
  readonly name: string;
  readonly description: string | null;
  readonly isSellable: boolean;
  readonly isBundle: boolean;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly specification: { readonly id: string; readonly name: string; readonly state: OfferingState } | null;
  readonly category: { readonly id: string; readonly name: string } | null;
  readonly prices: readonly (Price & { readonly id: string; readonly sourceId: string | null })[];
  readonly terms: readonly number[];
  readonly bundle: Bundle;
  /** Of each child offering, the state that customers see. */
  readonly childStates: Readonly<Record<string, OfferingState>>;
};

export type LaunchRefusal =
  | BundleRefusal
  | PriceRefusal
  | MoveRefusal
  | { readonly reason: "no_price" }
  | { readonly reason: "nothing_bundled" }
  | { readonly reason: "specification_not_launched"; readonly specification: string; readonly state: OfferingState }
  | { readonly reason: "child_not_on_sale"; readonly child: string; readonly state: OfferingState }
  | { readonly reason: "not_yet_valid"; readonly validFrom: IsoDate }
  | { readonly reason: "no_longer_valid"; readonly validUntil: IsoDate };

/**
 * A version may be launched when the table allows it, it has a price (a bundle may take those of its parts), its
 * specification is launched, every child is on sale, and it is valid on the day. `replaces` says that another version is
 * launched now: then a start in the future would leave a gap.
 */
export function launch(
  version: VersionContent,
  day: IsoDate,
  replaces: boolean,
): Result<{ readonly validFrom: IsoDate }, LaunchRefusal> {
  const moved = move(version.state, "launched", null);
  if (!moved.ok) return moved;
  return readyToLaunch(version, day, replaces);
}

/** The same without the question whether the move is legal, for a version that begins its life launched. */
export function readyToLaunch(
  version: VersionContent,
  day: IsoDate,
  replaces: boolean,
): Result<{ readonly validFrom: IsoDate }, LaunchRefusal> {
  const fits = fitsTogether(version);
  if (!fits.ok) return fits;
  const charges = version.prices.filter((price) => !isAlteration(price.type));
  if (charges.length === 0 && version.isSellable && !version.isBundle) return refuse("no_price");
  if (version.isBundle && version.bundle.groups.length === 0) return refuse("nothing_bundled");
  const { specification } = version;
  if (specification && specification.state !== "launched")
    return refuse("specification_not_launched", { specification: specification.name, state: specification.state });
  for (const option of version.bundle.groups.flatMap((group) => group.options)) {
    const state = version.childStates[option.offeringId] ?? "in_study";
    if (!isOnSale(state)) return refuse("child_not_on_sale", { child: option.name, state });
  }
  if (version.validUntil && version.validUntil <= day)
    return refuse("no_longer_valid", { validUntil: version.validUntil });
  if (replaces && version.validFrom && version.validFrom > day)
    return refuse("not_yet_valid", { validFrom: version.validFrom });
  return ok({ validFrom: version.validFrom && version.validFrom > day ? version.validFrom : day });
}

/** Prices and groups are possible by themselves. */
export function fitsTogether(version: VersionContent): Result<VersionContent, BundleRefusal | PriceRefusal> {
  const prices = checkPrices(version.prices);
  if (!prices.ok) return prices;
  const bundle = checkBundle(version.bundle);
  if (!bundle.ok) return bundle;
  return ok(version);
}

export type DraftRefusal = { readonly reason: "not_a_draft"; readonly n: number; readonly state: OfferingState };

/** Content is edited in drafts only; a launched version is changed by a new one. */
export function editable(version: Pick<VersionContent, "n" | "state">): Result<true, DraftRefusal> {
  return isDraft(version.state) ? ok(true) : refuse("not_a_draft", { n: version.n, state: version.state });
}

export type DifferenceKind = "added" | "removed" | "changed";
export type Difference = {
  /** "Name", "Price · Rent", "Group · Storage". */
  readonly part: "field" | "price" | "group" | "option";
  readonly label: string;
  readonly kind: DifferenceKind;
  readonly before: unknown;
  readonly after: unknown;
};

const fields = ["name", "description", "isSellable", "isBundle", "validFrom", "validUntil", "terms"] as const;

/** Field by field, price by price, option by option: what `after` says that `before` did not. */
export function differences(before: VersionContent, after: VersionContent): readonly Difference[] {
  const found: Difference[] = [];
  const note = (part: Difference["part"], label: string, from: unknown, to: unknown) => {
    if (JSON.stringify(from) === JSON.stringify(to)) return;
    const kind = from === undefined ? "added" : to === undefined ? "removed" : "changed";
    found.push({ part, label, kind, before: from, after: to });
  };
  for (const field of fields) note("field", field, before[field], after[field]);
  note("field", "specification", before.specification?.name ?? null, after.specification?.name ?? null);
  note("field", "category", before.category?.name ?? null, after.category?.name ?? null);
  note("field", "bundleLimits", [before.bundle.lower, before.bundle.upper], [after.bundle.lower, after.bundle.upper]);
  each(before.prices, after.prices, keyOfPrice, (key, from, to) =>
    note("price", (to ?? from)?.name ?? key, from && plainPrice(from), to && plainPrice(to)),
  );
  each(
    before.bundle.groups,
    after.bundle.groups,
    (group) => group.name,
    (name, from, to) => {
      note("group", name, from && { lower: from.lower, upper: from.upper }, to && { lower: to.lower, upper: to.upper });
      each(
        from?.options ?? [],
        to?.options ?? [],
        (option) => option.offeringId,
        (_key, one, other) => note("option", `${name} · ${(other ?? one)?.name}`, one, other),
      );
    },
  );
  return found;
}

const keyOfPrice = (price: VersionContent["prices"][number]) => price.sourceId ?? price.name;

/** A price without what only tells it apart in the database. */
export function plainPrice(price: VersionContent["prices"][number]): Price {
  const { id: _id, sourceId: _sourceId, ...plain } = price;
  return plain;
}

function each<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
  see: (key: string, before: T | undefined, after: T | undefined) => void,
) {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const is = new Map(after.map((row) => [keyOf(row), row]));
  for (const key of new Set([...was.keys(), ...is.keys()])) see(key, was.get(key), is.get(key));
}
