/** The states of a request for approval and of its steps; screens and queries ask the named sets, never a string. */
export const requestStates = [
  "not_required",
  "in_review",
  "blocked",
  "approved",
  "returned",
  "rejected",
  "recalled",
  "superseded",
] as const;
export type RequestState = (typeof requestStates)[number];

export const openRequestStates = ["in_review", "blocked"] as const satisfies readonly RequestState[];
/** `blocked`: nobody in office can decide one of its steps; a holder or a delegation opens it again. */
export const isOpen = (state: RequestState): boolean => state === "in_review" || state === "blocked";
/** The content may go on. */
export const letsThrough = (state: RequestState): boolean => state === "approved" || state === "not_required";

export const requestStateNames: Record<RequestState, string> = {
  not_required: "No approval needed",
  in_review: "Waiting for approval",
  blocked: "Nobody can approve",
  approved: "Approved",
  returned: "Returned for change",
  rejected: "Rejected",
  recalled: "Recalled",
  superseded: "Replaced by newer content",
};

export const stepStates = [
  "pending",
  "approved",
  "carried_over",
  "returned",
  "rejected",
  "withdrawn",
  "invalidated",
] as const;
export type StepState = (typeof stepStates)[number];

export const isPending = (state: StepState): boolean => state === "pending";
/** `carried_over`: a human approved at least this much on an earlier version. */
export const isGranted = (state: StepState): boolean => state === "approved" || state === "carried_over";

export const stepStateNames: Record<StepState, string> = {
  pending: "Waiting",
  approved: "Approved",
  carried_over: "Approved earlier",
  returned: "Returned for change",
  rejected: "Rejected",
  withdrawn: "No longer needed",
  invalidated: "Content changed",
};

export const decisionOutcomes = ["approved", "returned", "rejected", "carried_over", "not_required"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];
