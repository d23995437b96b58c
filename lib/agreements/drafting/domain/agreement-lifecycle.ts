/** The life of an agreement in one table. Screens and queries ask the named sets, never compare a state. */
export const agreementStates = [
  "draft",
  "approval_pending",
  "returned",
  "rejected",
  "approved",
  "out_for_signature",
  "signed_unsealed",
  "executed",
  "in_force",
  "expired",
  "terminated",
  "superseded",
  "declined",
  "lapsed",
  "voided",
  "withdrawn",
] as const;
export type AgreementState = (typeof agreementStates)[number];

const next: Record<AgreementState, readonly AgreementState[]> = {
  draft: ["approval_pending", "approved", "withdrawn"],
  approval_pending: ["approved", "returned", "rejected", "draft", "withdrawn"],
  returned: ["draft", "withdrawn"],
  rejected: ["draft", "withdrawn"],
  approved: ["out_for_signature", "draft", "withdrawn"],
  out_for_signature: ["approved", "signed_unsealed", "executed", "declined", "lapsed", "voided", "draft", "withdrawn"],
  signed_unsealed: ["executed", "voided"],
  executed: ["in_force", "voided", "superseded", "terminated"],
  in_force: ["expired", "terminated", "superseded", "voided"],
  expired: [],
  terminated: [],
  superseded: [],
  declined: ["draft", "withdrawn"],
  lapsed: ["draft", "withdrawn"],
  voided: [],
  withdrawn: [],
};

export const mayMove = (from: AgreementState, to: AgreementState) => next[from].includes(to);
export const movesFrom = (from: AgreementState) => next[from];

const among =
  (...states: AgreementState[]) =>
  (state: AgreementState) =>
    states.includes(state);

/** The current content is open: an edit changes it in place. */
export const isDraft = among("draft");
/** Frozen, and may be gone on from: that makes the next version, and links of this one stop working. */
export const isEditable = among("returned", "rejected", "approved", "out_for_signature", "declined", "lapsed");
/** Open business: shown as such in lists and on the customer's page. */
export const isOpen = among(
  "draft",
  "approval_pending",
  "returned",
  "rejected",
  "approved",
  "out_for_signature",
  "signed_unsealed",
);
export const awaitsApproval = among("approval_pending");
export const isApproved = among("approved");
export const awaitsSignature = among("out_for_signature");
/** Both sides signed: it binds or has bound. */
export const isSigned = among("signed_unsealed", "executed", "in_force", "expired", "terminated", "superseded");
/** Nothing happens to it any more. */
export const isClosed = among("expired", "terminated", "superseded", "voided", "withdrawn");
export const mayBeWithdrawn = (state: AgreementState) => mayMove(state, "withdrawn");

export const stateNames: Record<AgreementState, string> = {
  draft: "Draft",
  approval_pending: "Waiting for approval",
  returned: "Returned",
  rejected: "Rejected",
  approved: "Approved",
  out_for_signature: "Out for signature",
  signed_unsealed: "Signed, not sealed",
  executed: "Executed",
  in_force: "In force",
  expired: "Expired",
  terminated: "Terminated",
  superseded: "Superseded",
  declined: "Declined",
  lapsed: "Lapsed",
  voided: "Voided",
  withdrawn: "Withdrawn",
};
