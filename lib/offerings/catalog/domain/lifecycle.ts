import { ok, type Result, refuse } from "../../../kernel/result";

/**
 * The lifecycle of an offering's version and of a specification (TM Forum's values and moves). The state of the version
 * that customers see is the state of the offering.
 */
export const offeringStates = [
  "in_study",
  "in_design",
  "in_test",
  "active",
  "launched",
  "retired",
  "obsolete",
  "rejected",
] as const;
export type OfferingState = (typeof offeringStates)[number];

export const offeringStateNames: Record<OfferingState, string> = {
  in_study: "In study",
  in_design: "In design",
  in_test: "In test",
  active: "Active",
  launched: "Launched",
  retired: "Retired",
  obsolete: "Obsolete",
  rejected: "Rejected",
};

const next: Record<OfferingState, readonly OfferingState[]> = {
  in_study: ["in_design"],
  in_design: ["in_test"],
  in_test: ["in_design", "active", "rejected"],
  active: ["launched", "retired"],
  launched: ["retired"],
  retired: ["obsolete"],
  obsolete: [],
  rejected: [],
};

/** The states in which a new record may begin. */
export const firstStates = ["in_study", "in_design", "in_test", "active", "launched"] as const;
export type FirstState = (typeof firstStates)[number];

export const legalMoves = (from: OfferingState): readonly OfferingState[] => next[from];
export const mayMove = (from: OfferingState, to: OfferingState): boolean => from === to || next[from].includes(to);

/** May be sold, on its own or inside a bundle. */
export const isOnSale = (state: OfferingState): boolean => state === "active" || state === "launched";
/** Content may still be edited in place. */
export const isDraft = (state: OfferingState): boolean => (draftStates as readonly OfferingState[]).includes(state);
/** Was sold, or was turned down: no longer part of the living inventory. */
export const isClosed = (state: OfferingState): boolean =>
  state === "retired" || state === "obsolete" || state === "rejected";
/** A move into this state needs a reason in words. */
export const needsReason = (state: OfferingState): boolean => state === "rejected" || state === "retired";

export const draftStates = ["in_study", "in_design", "in_test", "active"] as const satisfies readonly OfferingState[];
export const onSaleStates = ["active", "launched"] as const satisfies readonly OfferingState[];
export const lockedStates = ["launched", "retired", "obsolete", "rejected"] as const satisfies readonly OfferingState[];

export type MoveRefusal =
  | {
      readonly reason: "illegal_move";
      readonly from: OfferingState;
      readonly to: OfferingState;
      readonly legal: readonly OfferingState[];
    }
  | { readonly reason: "reason_needed"; readonly to: OfferingState };

/** Refuses a move that the table does not hold, naming the legal ones, and a retirement or rejection without a reason. */
export function move(
  from: OfferingState,
  to: OfferingState,
  statusReason: string | null,
): Result<OfferingState, MoveRefusal> {
  if (!mayMove(from, to)) return refuse("illegal_move", { from, to, legal: legalMoves(from) });
  if (from !== to && needsReason(to) && !statusReason) return refuse("reason_needed", { to });
  return ok(to);
}
