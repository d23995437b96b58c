import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type ItemState, isFinal, legalMoves, mayMove, type OrderState, stateFromItems } from "./order-lifecycle";
import type { EndCause } from "./purchase";

/** A received order and its items, as the rules see them. Money and names are snapshots of what was signed. */
export type OrderItem = {
  readonly id: string;
  readonly n: number;
  readonly state: ItemState;
  readonly name: string;
  /** Work on it began: from here a change or a cancellation is another order. */
  readonly begun: boolean;
  /** Taken out by a change: the order's state no longer follows it. */
  readonly removed: boolean;
  readonly endCause: EndCause | null;
};
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly receivedOn: IsoDate;
  readonly items: readonly OrderItem[];
  /** A change of it waits for approval: nothing new is started until that is settled. */
  readonly changePending: boolean;
};

export type MoveRefusal =
  | {
      readonly reason: "illegal_move";
      readonly from: ItemState;
      readonly to: ItemState;
      readonly legal: readonly ItemState[];
    }
  | { readonly reason: "no_such_item" }
  | { readonly reason: "reason_required" }
  | { readonly reason: "cause_required" }
  | { readonly reason: "change_pending" }
  | { readonly reason: "starts_before_order"; readonly receivedOn: IsoDate }
  | { readonly reason: "starts_in_the_future"; readonly today: IsoDate };

const asksForReason: readonly ItemState[] = ["held", "pending", "failed", "cancelled"];

export type Moved = { readonly order: Order; readonly item: OrderItem };

/** What came of it is known: an item that ended without being delivered says why. */
const asksForCause: readonly ItemState[] = ["failed", "cancelled"];

/** The order's state as the items tell it that are still part of it. */
export const derivedState = (items: readonly OrderItem[]) =>
  stateFromItems(items.filter((item) => !item.removed).map((item) => item.state));

/** The point of no return of one item (PUR-09): work began, or it has ended. */
export const isPastReturn = (item: Pick<OrderItem, "begun" | "state">): boolean => item.begun || isFinal(item.state);

/** Moves one item; the order's state follows. A stop needs its reason in words that help whoever looks next. */
export function moveItem(
  order: Order,
  itemId: string,
  to: ItemState,
  reason: string | null,
  cause: EndCause | null = null,
): Result<Moved, MoveRefusal> {
  const item = order.items.find((each) => each.id === itemId);
  if (!item || item.removed) return refuse("no_such_item");
  if (!mayMove(item.state, to)) return refuse("illegal_move", { from: item.state, to, legal: legalMoves(item.state) });
  if (asksForReason.includes(to) && !reason) return refuse("reason_required");
  if (asksForCause.includes(to) && !cause) return refuse("cause_required");
  const starts = to === "in_progress";
  if (starts && !item.begun && order.changePending) return refuse("change_pending");
  const moved = { ...item, state: to, begun: item.begun || starts, endCause: cause };
  const items = order.items.map((each) => (each.id === itemId ? moved : each));
  return ok({ order: { ...order, items, state: derivedState(items) }, item: moved });
}

/** Completes an item: the customer has it from `startsOn`, which lies between the order and today. */
export function completeItem(
  order: Order,
  itemId: string,
  startsOn: IsoDate,
  today: IsoDate,
): Result<Moved, MoveRefusal> {
  if (startsOn < order.receivedOn) return refuse("starts_before_order", { receivedOn: order.receivedOn });
  if (startsOn > today) return refuse("starts_in_the_future", { today });
  return moveItem(order, itemId, "completed", null);
}
