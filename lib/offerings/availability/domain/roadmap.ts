import { ok, type Result, refuse } from "../../../kernel/result";

export const roadmapStates = ["planned", "delivered", "cancelled"] as const;
export type RoadmapState = (typeof roadmapStates)[number];
export const roadmapStateNames: Record<RoadmapState, string> = {
  planned: "Planned",
  delivered: "Delivered",
  cancelled: "Cancelled",
};

/** How sure the owner is of the date. */
export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceNames: Record<Confidence, string> = { high: "High", medium: "Medium", low: "Low" };

export type RoadmapRefusal = { readonly reason: "already_closed"; readonly state: RoadmapState };

/** A date moves, or an entry is closed, only while it is planned. */
export const isPlanned = (state: RoadmapState): Result<null, RoadmapRefusal> =>
  state === "planned" ? ok(null) : refuse("already_closed", { state });
