"use server";

import { revalidatePath } from "next/cache";
import { splitCredit } from "@/lib/agreements/sellers/commands/split-credit";
import { splitCreditInput } from "@/lib/agreements/sellers/inputs";
import { action } from "@/lib/platform/action";
import { assignPlan } from "@/lib/sales-development/compensation/commands/assign-plan";
import { createCompensationPlan } from "@/lib/sales-development/compensation/commands/create-compensation-plan";
import { discardPlanDraft } from "@/lib/sales-development/compensation/commands/discard-plan-draft";
import { draftNextPlan } from "@/lib/sales-development/compensation/commands/draft-next-plan";
import { endPlanAssignment } from "@/lib/sales-development/compensation/commands/end-plan-assignment";
import { publishPlan } from "@/lib/sales-development/compensation/commands/publish-plan";
import { savePlanDraft } from "@/lib/sales-development/compensation/commands/save-plan-draft";
import {
  assignPlanInput,
  createPlanInput,
  discardPlanDraftInput,
  draftNextPlanInput,
  endPlanAssignmentInput,
  publishPlanInput,
  savePlanDraftInput,
} from "@/lib/sales-development/compensation/inputs";
import { lockCreditPeriod } from "@/lib/sales-development/credits/commands/lock-credit-period";
import { lockCreditPeriodInput } from "@/lib/sales-development/credits/inputs";
import { setTargets } from "@/lib/sales-development/targets/commands/set-targets";
import { setTargetsInput } from "@/lib/sales-development/targets/inputs";

const root = "/sales-development/compensation";
const plan = ({ planId }: { planId: string }) => `${root}/${planId}`;
const draft = ({ planId, id }: { planId: string; id: string }) => `${root}/${planId}/versions/${id}`;
const refreshPlan = () => revalidatePath(`${root}/[id]`, "page");

export const createPlanAction = action(createPlanInput, createCompensationPlan, draft);
export const draftNextPlanAction = action(draftNextPlanInput, draftNextPlan, draft);
export const savePlanDraftAction = action(savePlanDraftInput, savePlanDraft, () =>
  revalidatePath(`${root}/[id]/versions/[versionId]`, "page"),
);
export const publishPlanAction = action(publishPlanInput, publishPlan, plan);
export const discardPlanDraftAction = action(discardPlanDraftInput, discardPlanDraft, plan);
export const assignPlanAction = action(assignPlanInput, assignPlan, refreshPlan);
export const endPlanAssignmentAction = action(endPlanAssignmentInput, endPlanAssignment, refreshPlan);
export const lockCreditPeriodAction = action(lockCreditPeriodInput, lockCreditPeriod, () =>
  revalidatePath("/sales-development/credit/team"),
);
export const setTargetsAction = action(
  setTargetsInput,
  setTargets,
  ({ quarter }) => `/sales-development/targets?quarter=${quarter}`,
);
export const splitCreditAction = action(splitCreditInput, splitCredit, ({ id }) => revalidatePath(`/agreements/${id}`));
