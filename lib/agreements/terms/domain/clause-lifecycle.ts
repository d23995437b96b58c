/** The life of a text: written, published (from then on its bytes never change), retired (stays with those who pinned it). */
export const textStates = ["draft", "published", "retired"] as const;
export type TextState = (typeof textStates)[number];

export const isEditable = (state: TextState) => state === "draft";
export const isInUse = (state: TextState) => state === "published";

/** Who answers for a clause. */
export const clauseOwners = ["legal", "finance", "security", "product"] as const;
export type ClauseOwner = (typeof clauseOwners)[number];
export const clauseOwnerNames: Record<ClauseOwner, string> = {
  legal: "Legal",
  finance: "Finance",
  security: "Security",
  product: "Product",
};

/** What a text of a clause is: what we offer first, or what we may fall back to without asking for a new text. */
export const textKinds = ["standard", "fallback"] as const;
export type TextKind = (typeof textKinds)[number];

/** How far from our standard: 0 none, 1 slight, 2 notable, 3 grave. */
export const riskLevels = [0, 1, 2, 3] as const;
export type Risk = (typeof riskLevels)[number];
export const riskNames: Record<Risk, string> = { 0: "None", 1: "Slight", 2: "Notable", 3: "Grave" };
