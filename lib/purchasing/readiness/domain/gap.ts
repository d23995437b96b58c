/** Who is to close a gap, and how that went. */
export const gapStates = ["open", "done", "replaced"] as const;
export type GapState = (typeof gapStates)[number];
export const gapStateNames: Record<GapState, string> = { open: "Open", done: "Done", replaced: "Given to another" };
