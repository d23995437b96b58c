"use server";

import { revalidatePath } from "next/cache";
import { delegateAuthority } from "@/lib/approvals/delegations/commands/delegate-authority";
import { endDelegation } from "@/lib/approvals/delegations/commands/end-delegation";
import { delegateAuthorityInput, endDelegationInput } from "@/lib/approvals/delegations/inputs";
import { approveSteps } from "@/lib/approvals/requests/commands/approve-steps";
import { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import { escalateStep } from "@/lib/approvals/requests/commands/escalate-step";
import { reassignStep } from "@/lib/approvals/requests/commands/reassign-step";
import { recallApproval } from "@/lib/approvals/requests/commands/recall-approval";
import {
  approveStepsInput,
  decideStepInput,
  escalateStepInput,
  reassignStepInput,
  recallApprovalInput,
} from "@/lib/approvals/requests/inputs";
import { action } from "@/lib/platform/action";

const inbox = () => revalidatePath("/inbox", "layout");

export const decide = action(decideStepInput, decideStep, inbox);
export const approveSeveral = action(approveStepsInput, approveSteps, inbox);
export const handOn = action(reassignStepInput, reassignStep, inbox);
export const escalate = action(escalateStepInput, escalateStep, inbox);
export const recall = action(recallApprovalInput, recallApproval, inbox);
export const goAway = action(delegateAuthorityInput, delegateAuthority, inbox);
export const comeBack = action(endDelegationInput, endDelegation, inbox);
