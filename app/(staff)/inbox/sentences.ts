import type { delegateAuthority } from "@/lib/approvals/delegations/commands/delegate-authority";
import type { endDelegation } from "@/lib/approvals/delegations/commands/end-delegation";
import type { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import type { escalateStep } from "@/lib/approvals/requests/commands/escalate-step";
import type { reassignStep } from "@/lib/approvals/requests/commands/reassign-step";
import type { recallApproval } from "@/lib/approvals/requests/commands/recall-approval";
import {
  type RequestState,
  requestStateNames,
  type StepState,
  stepStateNames,
} from "@/lib/approvals/requests/domain/lifecycle";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";

export const decisionSentences = {
  already_decided: ({ by, state }) =>
    `${by ?? "Somebody"} has decided this meanwhile: ${stepStateNames[state].toLowerCase()}.`,
  request_closed: ({ state }) => `This is no longer open: ${requestStateNames[state].toLowerCase()}.`,
  content_changed: "The content changed after you opened it. Open the new version from the inbox and read it.",
  reason_needed: "Say why, so that the requester knows what to do.",
  not_an_approver: "You hold no approving role today.",
  administrators_do_not_approve: "Whoever administers policies does not approve.",
  own_request: "You asked for this approval, so somebody else decides it.",
  part_in_deal: "You have a part in this deal, so somebody else decides it.",
  reports_to_requester: "The requester is above you in the line, so somebody else decides it.",
  already_acted: "You have decided another step of this. Each step wants another person.",
  out_of_office: ({ until }) => `You are out of office until ${until}. End your delegation to decide yourself.`,
  not_your_function: "Your position does not decide for this function.",
  above_your_authority: ({ sentence }) => `${sentence}. It has gone to somebody who can decide it.`,
} satisfies Sentences<RefusalOf<typeof decideStep>>;

export const handOnSentences = {
  step_closed: ({ state }) => `This step does not wait any more: ${stepStateNames[state].toLowerCase()}.`,
  not_yours_to_hand_on: "Only somebody who is asked, or could decide it, hands a step on.",
  already_asked: "This person is asked already.",
  cannot_decide_it: ({ name, sentence }) =>
    `${name} cannot decide this: ${sentence[0]?.toLowerCase()}${sentence.slice(1)}.`,
} satisfies Sentences<RefusalOf<typeof reassignStep>>;

export const escalateSentences = {
  step_closed: ({ state }) => `This step does not wait any more: ${stepStateNames[state].toLowerCase()}.`,
  not_yours_to_escalate: "Only the requester, or somebody who is asked or could decide, escalates a step.",
  nobody_above: ({ remedy }) => remedy,
} satisfies Sentences<RefusalOf<typeof escalateStep>>;

export const recallSentences = {
  not_your_request: "Only the requester recalls a request.",
  request_closed: ({ state }) => `This is no longer open: ${requestStateNames[state].toLowerCase()}.`,
} satisfies Sentences<RefusalOf<typeof recallApproval>>;

export const absenceSentences = {
  no_policy_in_force: "No approval policy is in force yet, so there is nothing to delegate.",
  not_an_approver: "You hold no approving role today.",
  to_yourself: "Choose a colleague: you cannot stand in for yourself.",
  starts_in_the_past: "The first day is over. Start today or later.",
  ends_before_it_starts: "You are back after the first day. Check the two dates.",
  too_long: ({ days }) => `At most ${days} days at once.`,
  delegate_does_not_approve: "This colleague holds no approving role.",
  not_your_authority: ({ function: fn }) => `You do not decide for ${fn}, so you cannot delegate it.`,
  no_rate_for_currency: ({ currency }) => `The approval policy has no rate for ${currency}.`,
  cap_above_your_limit: ({ limit }) => `Your own limit is ${limit}: give at most that.`,
  already_delegated: ({ until }) => `You have a delegation on these days already, until ${until}.`,
  delegate_is_away: ({ until }) =>
    `This colleague is out of office on some of these days, until ${until}. What is delegated is not passed on.`,
  you_stand_in_for_somebody: ({ until }) =>
    `You stand in for somebody until ${until}. Ask them to choose somebody else first: what is delegated is not passed on.`,
} satisfies Sentences<RefusalOf<typeof delegateAuthority>>;

export const endSentences = {
  already_ended: "It has ended already.",
} satisfies Sentences<RefusalOf<typeof endDelegation>>;

export const requestTones: Record<RequestState, "neutral" | "success" | "warning" | "danger" | "pending"> = {
  not_required: "neutral",
  in_review: "pending",
  blocked: "danger",
  approved: "success",
  returned: "warning",
  rejected: "danger",
  recalled: "neutral",
  superseded: "neutral",
};
export const stepTones: Record<StepState, "neutral" | "success" | "warning" | "danger" | "pending"> = {
  pending: "pending",
  approved: "success",
  carried_over: "success",
  returned: "warning",
  rejected: "danger",
  withdrawn: "neutral",
  invalidated: "neutral",
};
