import type { Tone } from "@/components/status";
import type { AgreementState } from "@/lib/agreements/drafting/domain/agreement-lifecycle";

export const stateTones: Record<AgreementState, Tone> = {
  draft: "neutral",
  approval_pending: "pending",
  returned: "warning",
  rejected: "danger",
  approved: "info",
  out_for_signature: "info",
  signed_unsealed: "success",
  executed: "success",
  in_force: "success",
  expired: "neutral",
  terminated: "neutral",
  superseded: "neutral",
  declined: "danger",
  lapsed: "warning",
  voided: "danger",
  withdrawn: "neutral",
};

/** These wait for the agreement's owner. */
export const needsOwner: readonly AgreementState[] = ["returned", "rejected", "approved", "declined", "lapsed"];
