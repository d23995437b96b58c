/**
 * States of a product order and of its items, after TMF622 v4 (its life-cycle diagram). An order's state follows from its
 * items, except while it is checked, held as a whole, or being cancelled.
 */
export const itemStates = [
  "acknowledged",
  "in_progress",
  "pending",
  "held",
  "assessing_cancellation",
  "completed",
  "failed",
  "cancelled",
] as const;
export type ItemState = (typeof itemStates)[number];

export const orderStates = [
  "acknowledged",
  "rejected",
  "in_progress",
  "pending",
  "held",
  "assessing_cancellation",
  "completed",
  "partial",
  "failed",
  "cancelled",
] as const;
export type OrderState = (typeof orderStates)[number];

const next: Record<ItemState, readonly ItemState[]> = {
  acknowledged: ["in_progress", "pending", "held", "assessing_cancellation", "cancelled"],
  in_progress: ["pending", "held", "assessing_cancellation", "completed", "failed"],
  pending: ["in_progress", "assessing_cancellation", "cancelled"],
  held: ["in_progress", "assessing_cancellation", "cancelled"],
  assessing_cancellation: ["in_progress", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};

export const legalMoves = (from: ItemState): readonly ItemState[] => next[from];
export const mayMove = (from: ItemState, to: ItemState): boolean => next[from].includes(to);

export const isFinal = (state: ItemState): boolean => next[state].length === 0;
export const isOrderFinal = (state: OrderState): boolean =>
  ["rejected", "completed", "partial", "failed", "cancelled"].includes(state);
/** Somebody has to do something before it goes on. */
export const needsAttention = (state: ItemState | OrderState): boolean =>
  state === "held" || state === "pending" || state === "assessing_cancellation";

/**
 * The order's state as its items tell it: all finished alike gives that state, finished differently with something
 * delivered gives `partial`, and while anything is open the state that needs somebody most.
 */
export function stateFromItems(items: readonly ItemState[]): Exclude<OrderState, "rejected"> {
  const some = (state: ItemState) => items.includes(state);
  if (items.every(isFinal)) {
    const finished = new Set(items);
    if (finished.size === 1) return [...finished][0] as "completed" | "failed" | "cancelled";
    return some("completed") ? "partial" : "failed";
  }
  if (some("assessing_cancellation")) return "assessing_cancellation";
  if (some("held")) return "held";
  if (some("pending")) return "pending";
  return items.every((state) => state === "acknowledged") ? "acknowledged" : "in_progress";
}

export const itemStateNames: Record<ItemState, string> = {
  acknowledged: "Acknowledged",
  in_progress: "In progress",
  pending: "Waiting for information",
  held: "Held",
  assessing_cancellation: "Cancellation asked for",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

export const orderStateNames: Record<OrderState, string> = {
  ...itemStateNames,
  rejected: "Rejected",
  partial: "Partly completed",
};

/** How TMF622 spells them. */
export const tmfState = (state: OrderState): string =>
  state.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
