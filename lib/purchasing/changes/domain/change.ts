import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

/** A change of a purchase, item by item, before each item's point of no return. */
export const changeStates = ["awaiting_approval", "applied", "declined", "lapsed"] as const;
export type ChangeState = (typeof changeStates)[number];
export const changeStateNames: Record<ChangeState, string> = {
  awaiting_approval: "Waits for approval",
  applied: "Applied",
  declined: "Declined",
  lapsed: "Lapsed",
};
export const isOpenChange = (state: ChangeState): boolean => state === "awaiting_approval";

/** What a change may alter of one item, and what it comes to. Minor units, for the whole quantity. */
export type ItemSnapshot = {
  readonly itemId: string;
  readonly n: number;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly requestedOn: IsoDate | null;
  readonly removed: boolean;
  readonly termMonths: number;
  readonly discountBps: number;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly termMinor: number;
};
export type PurchaseSnapshot = { readonly items: readonly ItemSnapshot[] };

/** An item as a change sees it. */
export type ChangeableItem = ItemSnapshot & {
  /** Work on it began, or it has ended. */
  readonly pastReturn: boolean;
};

export type ItemWish = {
  readonly itemId: string;
  readonly quantity: number;
  readonly siteId: string | null;
  readonly requestedOn: IsoDate | null;
  readonly remove: boolean;
};

export type Amounts = { readonly oneTimeMinor: number; readonly monthlyMinor: number; readonly termMinor: number };

type Around = {
  readonly today: IsoDate;
  /** The names of the sites that an item may go to. */
  readonly sites: ReadonlyMap<string, string>;
  /** What this many of the item cost, from what was pinned when it was ordered. */
  readonly price: (itemId: string, quantity: number) => Result<Amounts, { readonly reason: string }>;
};

export type ChangeRefusal =
  | { readonly reason: "past_return"; readonly items: readonly string[] }
  | { readonly reason: "no_such_item" }
  | { readonly reason: "nothing_changed" }
  | { readonly reason: "nothing_left" }
  | { readonly reason: "not_a_quantity"; readonly item: string }
  | { readonly reason: "not_their_site"; readonly item: string }
  | { readonly reason: "wanted_in_the_past"; readonly item: string; readonly today: IsoDate }
  | { readonly reason: "no_price_for_quantity"; readonly item: string; readonly quantity: number };

export const largestQuantity = 100_000;

const differs = (item: ItemSnapshot, wish: ItemWish) =>
  wish.remove ||
  wish.quantity !== item.quantity ||
  wish.siteId !== item.siteId ||
  wish.requestedOn !== item.requestedOn;

/**
 * The purchase as it would be. Items without a wish, and wishes that change nothing, leave an item as it is; one that is
 * past its point of no return is refused by name, and so is the change that leaves nothing to buy.
 */
export function changed(
  items: readonly ChangeableItem[],
  wishes: readonly ItemWish[],
  around: Around,
): Result<PurchaseSnapshot, ChangeRefusal> {
  const present = items.filter((item) => !item.removed);
  if (wishes.some((wish) => !present.some((item) => item.itemId === wish.itemId))) return refuse("no_such_item");
  const wishOf = (item: ItemSnapshot) => {
    const wish = wishes.find((each) => each.itemId === item.itemId);
    return wish && differs(item, wish) ? wish : undefined;
  };
  const touched = present.filter(wishOf);
  if (touched.length === 0) return refuse("nothing_changed");
  const late = touched.filter((item) => item.pastReturn);
  if (late.length > 0) return refuse("past_return", { items: late.map((item) => item.name) });
  const after: ItemSnapshot[] = [];
  for (const item of present) {
    const wish = wishOf(item);
    const next = wish ? wished(item, wish, around) : ok(plain(item));
    if (!next.ok) return next;
    after.push(next.value);
  }
  return after.every((item) => item.removed) ? refuse("nothing_left") : ok({ items: after });
}

function wished(item: ChangeableItem, wish: ItemWish, around: Around): Result<ItemSnapshot, ChangeRefusal> {
  const named = { item: item.name };
  if (wish.remove) return ok({ ...plain(item), removed: true });
  if (!Number.isSafeInteger(wish.quantity) || wish.quantity < 1 || wish.quantity > largestQuantity)
    return refuse("not_a_quantity", named);
  const siteName = wish.siteId === null ? null : around.sites.get(wish.siteId);
  if (siteName === undefined && wish.siteId !== item.siteId) return refuse("not_their_site", named);
  if (wish.requestedOn !== null && wish.requestedOn !== item.requestedOn && wish.requestedOn < around.today)
    return refuse("wanted_in_the_past", { ...named, today: around.today });
  const priced = wish.quantity === item.quantity ? ok(amountsOf(item)) : around.price(item.itemId, wish.quantity);
  if (!priced.ok) return refuse("no_price_for_quantity", { ...named, quantity: wish.quantity });
  const { quantity, siteId, requestedOn } = wish;
  return ok({ ...plain(item), quantity, siteId, siteName: siteName ?? item.siteName, requestedOn, ...priced.value });
}

const amountsOf = ({ oneTimeMinor, monthlyMinor, termMinor }: Amounts): Amounts => ({
  oneTimeMinor,
  monthlyMinor,
  termMinor,
});

function plain(item: ItemSnapshot): ItemSnapshot {
  const { itemId, n, name, quantity, siteId, siteName, requestedOn, removed, termMonths, discountBps } = item;
  return {
    itemId,
    n,
    name,
    quantity,
    siteId,
    siteName,
    requestedOn,
    removed,
    termMonths,
    discountBps,
    ...amountsOf(item),
  };
}

/** What the items that are still part of the purchase come to. */
export function totalOf(items: readonly (Amounts & { readonly removed: boolean })[]): Amounts {
  const kept = items.filter((item) => !item.removed);
  const sum = (of: (item: Amounts) => number) => kept.reduce((total, item) => total + of(item), 0);
  return {
    oneTimeMinor: sum((item) => item.oneTimeMinor),
    monthlyMinor: sum((item) => item.monthlyMinor),
    termMinor: sum((item) => item.termMinor),
  };
}

/** One fact that differs between two revisions. */
export type Difference = {
  readonly itemId: string;
  readonly n: number;
  readonly name: string;
  readonly what: "quantity" | "site" | "requested_on" | "removed" | "one_time" | "monthly";
  readonly before: string | number | null;
  readonly after: string | number | null;
};

/** What one revision says differently from another, in the order of the items. */
export function differences(before: PurchaseSnapshot, after: PurchaseSnapshot): readonly Difference[] {
  return before.items.flatMap((was): Difference[] => {
    const is = after.items.find((item) => item.itemId === was.itemId);
    const about = { itemId: was.itemId, n: was.n, name: was.name };
    if (!is || (is.removed && !was.removed)) return [{ ...about, what: "removed", before: was.quantity, after: 0 }];
    const facts = [
      ["quantity", was.quantity, is.quantity],
      ["site", was.siteName, is.siteName],
      ["requested_on", was.requestedOn, is.requestedOn],
      ["one_time", was.oneTimeMinor, is.oneTimeMinor],
      ["monthly", was.monthlyMinor, is.monthlyMinor],
    ] as const;
    return facts.flatMap(([what, old, now]) => (old === now ? [] : [{ ...about, what, before: old, after: now }]));
  });
}

/** A change that makes the purchase worth more than what was approved is decided again; one that does not is not. */
export const needsApproval = (before: PurchaseSnapshot, after: PurchaseSnapshot): boolean =>
  totalOf(after.items).termMinor > totalOf(before.items).termMinor;

/** What was planned for one revision still holds: nobody changed the purchase since, and no touched item was begun. */
export function stillApplies(
  change: { readonly fromRevision: number; readonly before: PurchaseSnapshot; readonly after: PurchaseSnapshot },
  revision: number,
  items: readonly ChangeableItem[],
): boolean {
  if (change.fromRevision !== revision) return false;
  const touched = new Set(differences(change.before, change.after).map((one) => one.itemId));
  return items.every((item) => !touched.has(item.itemId) || !item.pastReturn);
}
