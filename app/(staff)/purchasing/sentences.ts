import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { changePurchase } from "@/lib/purchasing/changes/commands/change-purchase";
import type { withdrawChange } from "@/lib/purchasing/changes/commands/withdraw-change";
import type { changeImpact } from "@/lib/purchasing/changes/queries/change-impact";
import type { buyFromSupplier } from "@/lib/purchasing/entry/commands/buy-from-supplier";
import type { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import type { cancelPurchase } from "@/lib/purchasing/orders/commands/cancel-purchase";
import type { completeItem } from "@/lib/purchasing/orders/commands/complete-item";
import type { completeOrder } from "@/lib/purchasing/orders/commands/complete-order";
import type { holdItem } from "@/lib/purchasing/orders/commands/hold-item";
import type { startOrder } from "@/lib/purchasing/orders/commands/start-order";
import { type ItemState, itemStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import type { resolveRemark } from "@/lib/purchasing/reviews/commands/resolve-remark";
import type { signOffPurchase } from "@/lib/purchasing/reviews/commands/sign-off-purchase";

const listed = (states: readonly ItemState[]) => states.map((state) => itemStateNames[state].toLowerCase()).join(", ");

const moves = {
  stale: "Somebody moved this item after you opened the page. Reload it to see where it is now.",
  illegal_move: ({ from, legal }: { from: ItemState; legal: readonly ItemState[] }) =>
    legal.length === 0
      ? `This item is ${itemStateNames[from].toLowerCase()}, which is final.`
      : `From ${itemStateNames[from].toLowerCase()} an item goes to: ${listed(legal)}.`,
  no_such_item: "This item is not part of the order any more. Reload the page.",
  cause_required: "Choose the cause.",
  change_pending: "A change of this purchase waits for approval. Nothing new is started until it is decided.",
  reason_required: "Say why, so that whoever looks next knows what to do.",
  starts_before_order: ({ receivedOn }: { receivedOn: string }) =>
    `The order arrived on ${receivedOn}. Give that day or a later one.`,
  starts_in_the_future: ({ today }: { today: string }) =>
    `Today is ${today}. Complete an item when the customer has it.`,
};

export const moveSentences = moves satisfies Sentences<RefusalOf<typeof holdItem> | RefusalOf<typeof completeItem>>;

export const orderSentences = {
  ...moves,
  nothing_to_start: "Every item of this order has been started.",
  nothing_in_progress: "No item is in progress. Start the items first.",
} satisfies Sentences<RefusalOf<typeof startOrder> | RefusalOf<typeof completeOrder>>;

const named = (items: readonly string[]) => items.join(", ");
const started = ({ items }: { items: readonly string[] }) =>
  `Work on ${named(items)} has begun, so it stays as it was ordered. Enter a supplemental order for what is wanted besides, or change the agreement.`;
const waiting = "A change of this purchase waits for approval. Withdraw it first, or wait for the decision.";
const moved = "Somebody changed this purchase after you opened it. Reload the page; your input is still here.";

export const cancelSentences = {
  stale: moved,
  no_such_item: "One of these items is not part of the purchase any more. Reload the page.",
  nothing_to_cancel: "Everything of this purchase has ended already.",
  past_return: started,
  change_pending: waiting,
} satisfies Sentences<RefusalOf<typeof cancelPurchase>>;

const planning = {
  past_return: started,
  no_such_item: "One of these items is not part of the purchase any more. Reload the page.",
  nothing_changed: "Nothing is different yet.",
  nothing_left: "This takes everything out. Cancel the purchase instead.",
  not_a_quantity: ({ item }: { item: string }) => `${item}: give a whole number from 1 to 100,000.`,
  not_their_site: ({ item }: { item: string }) => `${item}: this site is not the party's.`,
  wanted_in_the_past: ({ item, today }: { item: string; today: string }) => `${item}: give ${today} or a later day.`,
  no_price_for_quantity: ({ item, quantity }: { item: string; quantity: number }) =>
    `${item}: there is no price for ${quantity}.`,
};
export const impactSentences = planning satisfies Sentences<RefusalOf<typeof changeImpact>>;

export const changeSentences = {
  ...planning,
  stale: moved,
  change_pending: waiting,
  no_policy_in_force: "No approval policy is in force, so nobody can approve this. Ask an administrator.",
  no_rate_for_currency: ({ currency }: { currency: string }) => `The approval policy has no rate for ${currency}.`,
} satisfies Sentences<RefusalOf<typeof changePurchase>>;

export const withdrawSentences = {
  change_settled: "This change is settled already. Reload the page.",
} satisfies Sentences<RefusalOf<typeof withdrawChange>>;

const entry = {
  no_items: "Add an item first.",
  same_party_on_both_sides: "The same party cannot buy and sell. Choose another on one side.",
  wanted_in_the_past: ({ today }: { today: string }) => `Give ${today} or a later day.`,
  offering_needed: ({ n }: { n: number }) => `Item ${n}: choose the offering.`,
  product_needed: ({ n }: { n: number }) => `Item ${n}: choose the product that it changes or ends.`,
  not_in_their_hands: ({ n }: { n: number }) => `Item ${n}: the party does not have this product any more.`,
};
export const supplierSentences = entry satisfies Sentences<RefusalOf<typeof buyFromSupplier>>;
export const entrySentences = {
  ...entry,
  not_on_sale: ({ offering, why }: { offering: string; why: string }) => `${offering} cannot be sold here: ${why}`,
  line_refused: ({ offering, because }: { offering: string; because: { readonly reason: string } }) =>
    `${offering}: ${because.reason.replaceAll("_", " ")}.`,
} satisfies Sentences<RefusalOf<typeof enterPurchase>>;

export const remarkSentences = {} satisfies Sentences<never>;
export const resolveSentences = {
  stale: "Somebody changed this after you opened it. Reload the page to see the present state.",
  already_resolved: ({ resolution }: { resolution: string }) => `This is resolved already: “${resolution}”`,
} satisfies Sentences<RefusalOf<typeof resolveRemark>>;
export const signOffSentences = {
  own_change: "You made this revision, so somebody else signs it off.",
  content_changed: "The purchase changed after you opened it. Read the new revision.",
  change_pending: waiting,
  unresolved: ({ remarks }: { remarks: readonly string[] }) => `Still open: ${remarks.join(" · ")}`,
  note_required: "Say which changes you ask for.",
} satisfies Sentences<RefusalOf<typeof signOffPurchase>>;
