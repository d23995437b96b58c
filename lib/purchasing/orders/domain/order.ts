import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type ItemState, isFinal, legalMoves, mayMove, type OrderState, stateFromItems } from "./order-lifecycle";

/** A received order and its items, as the rules see them. Money and names are snapshots of what was signed. */
export type OrderItem = {
  readonly id: string;
  readonly n: number;
  readonly state: ItemState;
  readonly name: string;
};
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly receivedOn: IsoDate;
  readonly items: readonly OrderItem[];
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
  | { readonly reason: "starts_before_order"; readonly receivedOn: IsoDate }
  | { readonly reason: "starts_in_the_future"; readonly today: IsoDate };

const asksForReason: readonly ItemState[] = ["held", "pending", "failed", "cancelled"];

export type Moved = { readonly order: Order; readonly item: OrderItem };

/** Moves one item; the order's state follows. A stop needs its reason in words that help whoever looks next. */
export function moveItem(
  order: Order,
  itemId: string,
  to: ItemState,
  reason: string | null,
): Result<Moved, MoveRefusal> {
  const item = order.items.find((each) => each.id === itemId);
  if (!item) return refuse("no_such_item");
  if (!mayMove(item.state, to)) return refuse("illegal_move", { from: item.state, to, legal: legalMoves(item.state) });
  if (asksForReason.includes(to) && !reason) return refuse("reason_required");
  const moved = { ...item, state: to };
  const items = order.items.map((each) => (each.id === itemId ? moved : each));
  return ok({ order: { ...order, items, state: stateFromItems(items.map((each) => each.state)) }, item: moved });
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

/** Items that can still be worked on. */
export const openItems = (order: Order): readonly OrderItem[] => order.items.filter((item) => !isFinal(item.state));
