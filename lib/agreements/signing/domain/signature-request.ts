/**
 * The life of an envelope, of each signer in it and of each link. One table each; screens and commands ask the named
 * sets, never a status text.
 */
export const signatureRequestStates = [
  "sent",
  "awaiting_countersignature",
  "completed",
  "declined",
  "change_requested",
  "expired",
  "revoked",
  "superseded",
] as const;
export type SignatureRequestState = (typeof signatureRequestStates)[number];

const next: Record<SignatureRequestState, readonly SignatureRequestState[]> = {
  sent: ["awaiting_countersignature", "completed", "declined", "change_requested", "expired", "revoked", "superseded"],
  awaiting_countersignature: ["completed", "revoked", "superseded"],
  completed: [],
  declined: [],
  change_requested: [],
  expired: [],
  revoked: [],
  superseded: [],
};

export const mayMove = (from: SignatureRequestState, to: SignatureRequestState) => next[from].includes(to);

/** The customer can still sign. */
export const awaitsCustomer = (state: SignatureRequestState) => state === "sent";
export const openRequestStates = ["sent", "awaiting_countersignature"] as const satisfies SignatureRequestState[];
export const isOpen = (state: SignatureRequestState) => next[state].length > 0;

export const signatureRequestWords: Record<SignatureRequestState, string> = {
  sent: "Out for signature",
  awaiting_countersignature: "Awaits our countersignature",
  completed: "Signed",
  declined: "Declined by the customer",
  change_requested: "Change asked for",
  expired: "Expired",
  revoked: "Revoked",
  superseded: "Replaced by a newer version",
};

export const signerStates = [
  "waiting_turn",
  "invited",
  "consented",
  "signed",
  "declined",
  "change_requested",
  "expired",
  "revoked",
] as const;
export type SignerState = (typeof signerStates)[number];

/** It is this signer's turn and they have not decided yet. */
export const canAct = (state: SignerState) => state === "invited" || state === "consented";
export const isUndecided = (state: SignerState) => state === "waiting_turn" || canAct(state);

export const signerWords: Record<SignerState, string> = {
  waiting_turn: "Waits for their turn",
  invited: "Invited",
  consented: "Reading",
  signed: "Signed",
  declined: "Declined",
  change_requested: "Asked for a change",
  expired: "Did not sign in time",
  revoked: "Revoked",
};

export const linkStates = ["active", "rotated", "revoked", "expired", "closed"] as const;
export type LinkState = (typeof linkStates)[number];

export const questionStates = ["open", "answered", "withdrawn"] as const;
export type QuestionState = (typeof questionStates)[number];
