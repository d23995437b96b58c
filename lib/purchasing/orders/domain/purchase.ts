/**
 * What kinds of purchase there are and how one may end. A purchase is inbound when a party buys from us and outbound when
 * we buy from a party; its form says how it was made.
 */
export const directions = ["inbound", "outbound"] as const;
export type Direction = (typeof directions)[number];
export const directionNames: Record<Direction, string> = {
  inbound: "Inbound (they buy from us)",
  outbound: "Outbound (we buy)",
};

export const purchaseForms = ["agreement", "order", "cart", "in_store"] as const;
export type PurchaseForm = (typeof purchaseForms)[number];
export const purchaseFormNames: Record<PurchaseForm, string> = {
  agreement: "From an agreement",
  order: "Direct order",
  cart: "Shopping cart",
  in_store: "In store",
};
/** Forms that purchasing support enters; the other comes from a signed agreement by itself. */
export const enteredForms = ["order", "cart", "in_store"] as const satisfies readonly PurchaseForm[];

export const itemActions = ["add", "modify", "delete"] as const;
export type ItemAction = (typeof itemActions)[number];
export const itemActionNames: Record<ItemAction, string> = { add: "New", modify: "Change", delete: "End" };

export const purchaseActions = ["new", "modify", "terminate"] as const;
export type PurchaseAction = (typeof purchaseActions)[number];
export const purchaseActionNames: Record<PurchaseAction, string> = {
  new: "New",
  modify: "Change",
  terminate: "Termination",
};

/** All items new is a new purchase, all ending is a termination, anything else changes what the party has. */
export function actionOf(items: readonly ItemAction[]): PurchaseAction {
  if (items.every((action) => action === "add")) return "new";
  return items.every((action) => action === "delete") ? "terminate" : "modify";
}

/** Why something that was purchased did not come to be (PUR-25: mandatory at the end). */
export const endCauses = [
  "customer_request",
  "duplicate",
  "wrong_data",
  "replaced",
  "too_late",
  "not_feasible",
  "supplier_failed",
  "credit",
  "inconsistent",
] as const;
export type EndCause = (typeof endCauses)[number];
export const endCauseNames: Record<EndCause, string> = {
  customer_request: "The party changed its mind",
  duplicate: "Entered twice",
  wrong_data: "Wrong data",
  replaced: "Replaced by another purchase",
  too_late: "Too late for the party",
  not_feasible: "Cannot be built or delivered",
  supplier_failed: "A supplier failed",
  credit: "Credit refused",
  inconsistent: "Not consistent when it arrived",
};
export const cancelCauses = [
  "customer_request",
  "duplicate",
  "wrong_data",
  "replaced",
  "too_late",
  "credit",
] as const satisfies readonly EndCause[];
export const failCauses = [
  "not_feasible",
  "supplier_failed",
  "wrong_data",
  "too_late",
] as const satisfies readonly EndCause[];

/** The cause that most of the items that came to nothing have; the first of them when several are as frequent. */
export function mainCause(items: readonly { readonly endCause: EndCause | null }[]): EndCause | null {
  const counts = new Map<EndCause, number>();
  for (const { endCause } of items) if (endCause) counts.set(endCause, (counts.get(endCause) ?? 0) + 1);
  return (
    [...counts].reduce<[EndCause, number] | null>((most, one) => (most && most[1] >= one[1] ? most : one), null)?.[0] ??
    null
  );
}
