import type { Risk } from "../../terms/domain/clause-lifecycle";

/** Where a clause of this agreement stands against our standard. Everything but `standard` is a deviation. */
export const clausePositions = ["standard", "fallback", "custom", "removed", "added"] as const;
export type ClausePosition = (typeof clausePositions)[number];

export const positionNames: Record<ClausePosition, string> = {
  standard: "Standard",
  fallback: "Fallback",
  custom: "Custom text",
  removed: "Removed",
  added: "Added",
};

export const isDeviation = (position: ClausePosition) => position !== "standard";

/** Text nobody has checked is at least notable; what its author finds grave stays grave. */
export const leastRisk: Record<ClausePosition, Risk> = { standard: 0, fallback: 1, custom: 2, removed: 2, added: 2 };
