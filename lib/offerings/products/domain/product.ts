/** The states of a product: an instance of an offering that a customer holds (TMF637). */
export const productStates = [
  "created",
  "pending_active",
  "active",
  "suspended",
  "pending_terminate",
  "terminated",
  "cancelled",
  "aborted",
] as const;
export type ProductState = (typeof productStates)[number];

export const productStateNames: Record<ProductState, string> = {
  created: "Created",
  pending_active: "Pending activation",
  active: "Active",
  suspended: "Suspended",
  pending_terminate: "Pending termination",
  terminated: "Terminated",
  cancelled: "Cancelled",
  aborted: "Aborted",
};

/** A suspended product may be terminated without being resumed first: TM Forum's drawing leaves this open, we allow it. */
const next: Record<ProductState, readonly ProductState[]> = {
  created: ["pending_active", "active"],
  pending_active: ["active", "aborted", "cancelled"],
  active: ["suspended", "pending_terminate", "terminated"],
  suspended: ["active", "pending_terminate", "terminated"],
  pending_terminate: ["terminated"],
  terminated: [],
  cancelled: [],
  aborted: [],
};

export const legalProductMoves = (from: ProductState): readonly ProductState[] => next[from];
export const mayMoveProduct = (from: ProductState, to: ProductState): boolean => from === to || next[from].includes(to);
/** The customer has it. */
export const isHeld = (state: ProductState): boolean => (heldStates as readonly ProductState[]).includes(state);
export const heldStates = ["active", "suspended", "pending_terminate"] as const satisfies readonly ProductState[];
