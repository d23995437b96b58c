/**
 * How every command is called with the record of somebody else. A new command has to be entered here: under what it acts on
 * (its fields, by the kind of record whose id they take), or under the reason why nobody's record is at stake.
 */
import type { Thing } from "./two-desks";

/** The field of the input, and the thing whose id it takes. */
type Fields = Readonly<Record<string, Thing>>;

const agreement: Fields = { id: "agreement", agreementId: "agreement", lineId: "line", orderId: "order" };
const drafting: Fields = {
  ...agreement,
  clauseId: "clause",
  opportunityId: "opportunity",
  offeringVersionId: "offeringVersion",
};
const signing: Fields = { ...agreement, requestId: "signatureRequest", signerId: "signer" };
const pursuit: Fields = { id: "opportunity", opportunityId: "opportunity", offeringVersionId: "offeringVersion" };
const approval: Fields = { stepId: "step", requestId: "approval" };

/** Acts on one seller's record: for the other it is not there, and nothing happens. */
export const onTheirs: Readonly<Record<string, { readonly fields: Fields; readonly commands: readonly string[] }>> = {
  "agreements/drafting": {
    fields: drafting,
    commands: [
      ...["add-clause", "add-line", "add-order", "adopt-terms", "change-agreement", "change-line", "change-order"],
      ...["configure-line", "drop-clause", "duplicate-agreement", "position-clause", "recall-agreement", "remove-line"],
      ...["remove-order", "reopen-agreement", "reprice-lines", "send-approved-agreement", "settle-approval"],
      ...["start-agreement", "submit-agreement", "withdraw-agreement"],
    ],
  },
  "agreements/sellers": { fields: agreement, commands: ["split-credit"] },
  "agreements/signing": {
    fields: signing,
    commands: [
      ...["advance-signature", "execute-agreement", "expire-signature", "remind-signers"],
      ...["resend-link", "revoke-signature", "send-for-signature", "supersede-signature"],
    ],
  },
  "agreements/copies": { fields: signing, commands: ["produce-copy"] },
  "agreements/questions": { fields: signing, commands: ["answer-question"] },
  "approvals/requests": { fields: approval, commands: ["escalate-step", "recall-approval"] },
  "purchasing/reviews": {
    fields: { orderId: "productOrder", itemId: "orderItem", remarkId: "orderItem" },
    commands: ["remark-on-purchase", "resolve-remark", "sign-off-purchase"],
  },
  "qualification/opportunities": {
    fields: pursuit,
    commands: ["correct-opportunity", "estimate-pursuit", "move-opportunity", "reassign-opportunity"],
  },
  "qualification/assessment": { fields: pursuit, commands: ["assess-factor"] },
  "qualification/gates": {
    fields: pursuit,
    commands: ["ask-for-decision", "decide-opportunity", "reopen-opportunity"],
  },
  "qualification/solutions": {
    fields: { ...pursuit, id: "item" },
    commands: [
      ...["add-solution-item", "configure-solution-item", "correct-solution-item", "remove-solution-item"],
      ...["reprice-solution-item"],
    ],
  },
  "qualification/discovery": {
    fields: { ...pursuit, id: "requirement" },
    commands: ["correct-requirement", "drop-requirement", "record-requirement", "record-risk"],
  },
};

/** The same, where an id means something else than in the rest of its area. */
export const exceptions: Readonly<Record<string, Fields>> = {
  "close-risk": { id: "risk" },
  "set-domain-applicability": { id: "opportunity" },
};

/** Needs a permission that no seller has: refused before any record is looked for. */
export const notForSellers: readonly string[] = [
  ...["deliver-order-request", "give-up-order-request", "record-order-answer", "redrive-order-request"],
  ...["countersign-agreement", "set-signing-policy", "arrange-term-set", "change-clause-text", "create-term-set"],
  ...["draft-clause-text", "draft-term-set-version", "publish-clause-text", "publish-term-set", "retire-clause-text"],
  ...["write-clause", "delegate-authority", "end-delegation", "link-accounts", "discard-policy-draft"],
  ...["draft-policy-version", "publish-policy-version", "approve-steps", "decide-step", "reassign-step"],
  ...["chase-approvals", "reroute-steps", "assign-capacity", "close-roadmap-item", "move-roadmap-item"],
  ...["open-capacity-pool", "plan-roadmap-item", "resize-capacity-pool", "change-draft", "create-category"],
  ...["create-offering", "set-bundle", "set-prices", "apply-import", "check-import", "fail-import", "receive-import"],
  ...["revert-import", "run-import", "change-held-product", "create-product", "move-product"],
  ...["correct-specification", "create-specification", "move-specification", "change-price", "correct-offering"],
  ...[
    "move-offering",
    "retire-matching",
    "retire-offerings",
    "start-version",
    "undo-retirement",
    "correct-person",
    "correct-position",
  ],
  "appoint-administrator",
  ...["create-position", "create-team", "end-employment", "end-role", "fill-position", "grant-role", "hire-person"],
  ...["set-password", "sign-out-everywhere", "vacate-position", "change-purchase", "settle-change", "ask-for-change"],
  ...["note-readiness", "certify-person", "end-certificate", "end-duty", "put-on-duty", "draft-guide"],
  ...["publish-guide", "save-guide", "start-guide-version", "withdraw-guide", "assign-gap", "close-cell"],
  ...["lift-override", "open-cell", "override-check", "probe-destinations", "refresh-readiness"],
  ...["withdraw-change", "buy-from-supplier", "enter-purchase", "await-information", "cancel-purchase"],
  ...["complete-item", "complete-order", "fail-item", "hold-item", "receive-order", "resume-item", "start-item"],
  ...["start-order", "publish-qualification-policy", "allow-channel-offering", "correct-channel"],
  ...["end-channel-offering", "move-channel", "propose-channel", "assign-plan", "create-compensation-plan"],
  ...["discard-plan-draft", "draft-next-plan", "end-plan-assignment", "publish-plan", "save-plan-draft"],
  ...["credit-agreement", "lock-credit-period", "reverse-credit", "correct-price-list", "discard-price-list"],
  ...["draft-price-list", "publish-price-list", "remove-price-rule", "set-price-rule", "set-targets"],
];

/** Only who holds a signing link may: a member of staff is refused, whatever token they send. */
export const forSignatories: readonly string[] = [
  ...["collect-copy", "request-code", "ask-question", "withdraw-question", "ask-for-new-link", "decline-agreement"],
  ...["give-consent", "request-change", "sign-agreement", "issue-code", "close-by-customer"],
];

/** Acts on nobody's record, or on one that is everybody's; each with its reason. */
export const sharedByDesign: Readonly<Record<string, string>> = {
  "create-organisation": "makes something new",
  "create-opportunity": "makes something new, for a customer that everybody in sales may see",
  "request-approval": "makes a request about the caller's own deal; the agreement's own command checks whose it is",
  "add-contact": "customers are the company's: any seller keeps their contacts right",
  "add-site": "customers are the company's",
  "correct-contact": "customers are the company's",
  "correct-organisation": "customers are the company's",
  "correct-site": "customers are the company's",
  "close-site": "customers are the company's; what is not the caller's to see is counted and not named",
  "mark-site-closed": "customers are the company's",
  "reopen-site": "customers are the company's",
  "mark-contact-left": "customers are the company's",
  "change-preferences": "changes only the caller's own",
  "wake-opportunities": "takes no id: brings back every deferral whose date has come, as the clock does",
  "note-roadmap-move": "an event of the roadmap: notes it on whatever it touches, shows nothing",
  "note-capacity-change": "an event of the capacity: notes it on whatever it touches, shows nothing",
  "mark-guide-read": "handling guides are the company's: everybody who works by one says that they read it",
  "establish-standard-terms": "made of commands that need the right to write terms",
  "seed-approval-policy": "made of commands that need the right to manage policies",
  "supersede-approvals": "inside the commands that change what was approved, which have checked whose it is",
  "release-capacity": "inside the commands of an opportunity, which have checked whose it is",
  "reserve-capacity": "inside the commands of an opportunity, which have checked whose it is",
  "invite-next-signers": "takes the locked records themselves, inside another command",
  "invite-signer": "takes the locked records themselves, inside another command",
  "end-request": "takes the locked records themselves, inside another command",
  "release-orders": "takes the locked records themselves, inside another command",
  "move-item": "inside the commands that move an item; takes their permission",
  "credit-seller": "inside the command that credits an agreement",
  "reverse-line": "inside the command that reverses a credit",
};
