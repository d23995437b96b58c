import { type AgreementState, awaitsApproval } from "./agreement-lifecycle";

type Outcome = { readonly state: "approved" | "returned" | "rejected"; readonly words: string };

const outcomes: Readonly<Record<string, Outcome>> = {
  approved: { state: "approved", words: "approved" },
  not_required: { state: "approved", words: "approved, no decision was needed" },
  returned: { state: "returned", words: "returned to you for change" },
  rejected: { state: "rejected", words: "rejected" },
};

/** Where a decision on its content takes an agreement that waits for one; undefined when it takes it nowhere. */
export const settled = (agreement: AgreementState, decision: string): Outcome | undefined =>
  awaitsApproval(agreement) ? outcomes[decision] : undefined;
