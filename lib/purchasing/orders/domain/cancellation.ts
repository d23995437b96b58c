import { ok, type Result, refuse } from "../../../kernel/result";
import { derivedState, isPastReturn, type Order, type OrderItem } from "./order";
import { isFinal } from "./order-lifecycle";
import type { EndCause } from "./purchase";

export type CancelRefusal =
  | { readonly reason: "no_such_item" }
  | { readonly reason: "nothing_to_cancel" }
  | { readonly reason: "past_return"; readonly items: readonly string[] }
  | { readonly reason: "change_pending" };

export type Cancelled = { readonly order: Order; readonly items: readonly OrderItem[]; readonly whole: boolean };

/**
 * Cancels the named items, or without names everything that has not ended. Nothing is cancelled when one of them is past
 * its point of no return: the refusal names which. `whole` says that nothing of the order is left or was ever delivered.
 */
export function cancelItems(
  order: Order,
  itemIds: readonly string[] | null,
  cause: EndCause,
): Result<Cancelled, CancelRefusal> {
  if (order.changePending) return refuse("change_pending");
  const present = order.items.filter((item) => !item.removed);
  if (itemIds?.some((id) => !present.some((item) => item.id === id))) return refuse("no_such_item");
  const meant = present.filter((item) => (itemIds ? itemIds.includes(item.id) : !isFinal(item.state)));
  if (meant.length === 0) return refuse("nothing_to_cancel");
  const late = meant.filter(isPastReturn);
  if (late.length > 0) return refuse("past_return", { items: late.map((item) => item.name) });
  const cancelled = meant.map((item): OrderItem => ({ ...item, state: "cancelled", endCause: cause }));
  const items = order.items.map((item) => cancelled.find((each) => each.id === item.id) ?? item);
  const whole = present.length === meant.length;
  return ok({ order: { ...order, items, state: derivedState(items) }, items: cancelled, whole });
}
