"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { assessFactor } from "@/lib/qualification/assessment/commands/assess-factor";
import { publishQualificationPolicy } from "@/lib/qualification/assessment/commands/publish-qualification-policy";
import { assessFactorInput, publishQualificationPolicyInput } from "@/lib/qualification/assessment/inputs";
import { closeRisk } from "@/lib/qualification/discovery/commands/close-risk";
import { correctRequirement } from "@/lib/qualification/discovery/commands/correct-requirement";
import { dropRequirement } from "@/lib/qualification/discovery/commands/drop-requirement";
import { recordRequirement } from "@/lib/qualification/discovery/commands/record-requirement";
import { recordRisk } from "@/lib/qualification/discovery/commands/record-risk";
import { setDomainApplicability } from "@/lib/qualification/discovery/commands/set-domain-applicability";
import {
  closeRiskInput,
  correctRequirementInput,
  dropRequirementInput,
  recordRequirementInput,
  recordRiskInput,
  setDomainApplicabilityInput,
} from "@/lib/qualification/discovery/inputs";
import { askForDecision } from "@/lib/qualification/gates/commands/ask-for-decision";
import { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import { reopenOpportunity } from "@/lib/qualification/gates/commands/reopen-opportunity";
import { askForDecisionInput, decideOpportunityInput, reopenOpportunityInput } from "@/lib/qualification/gates/inputs";
import { correctOpportunity } from "@/lib/qualification/opportunities/commands/correct-opportunity";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { estimatePursuit } from "@/lib/qualification/opportunities/commands/estimate-pursuit";
import { moveOpportunity } from "@/lib/qualification/opportunities/commands/move-opportunity";
import { reassignOpportunity } from "@/lib/qualification/opportunities/commands/reassign-opportunity";
import {
  correctOpportunityInput,
  createOpportunityInput,
  estimatePursuitInput,
  moveOpportunityInput,
  reassignOpportunityInput,
} from "@/lib/qualification/opportunities/inputs";
import { addSolutionItem } from "@/lib/qualification/solutions/commands/add-solution-item";
import { configureSolutionItem } from "@/lib/qualification/solutions/commands/configure-solution-item";
import { correctSolutionItem } from "@/lib/qualification/solutions/commands/correct-solution-item";
import { removeSolutionItem } from "@/lib/qualification/solutions/commands/remove-solution-item";
import { repriceSolutionItem } from "@/lib/qualification/solutions/commands/reprice-solution-item";
import {
  addSolutionItemInput,
  configureSolutionItemInput,
  correctSolutionItemInput,
  removeSolutionItemInput,
  repriceSolutionItemInput,
} from "@/lib/qualification/solutions/inputs";

const list = () => revalidatePath("/qualification");
const page = ({ id }: { id: string }) => revalidatePath(`/qualification/${id}`);
const pageOf = ({ opportunityId }: { opportunityId: string }) => revalidatePath(`/qualification/${opportunityId}`);

export const createOpportunityAction = action(createOpportunityInput, createOpportunity, ({ id }) => {
  list();
  return `/qualification/${id}`;
});
export const correctOpportunityAction = action(correctOpportunityInput, correctOpportunity, page);
export const reassignOpportunityAction = action(reassignOpportunityInput, reassignOpportunity, page);
export const estimatePursuitAction = action(estimatePursuitInput, estimatePursuit, page);
export const moveOpportunityAction = action(moveOpportunityInput, moveOpportunity, (moved) => {
  list();
  page(moved);
});
export const assessFactorAction = action(assessFactorInput, assessFactor, page);
export const recordRequirementAction = action(recordRequirementInput, recordRequirement, pageOf);
export const correctRequirementAction = action(correctRequirementInput, correctRequirement, pageOf);
export const dropRequirementAction = action(dropRequirementInput, dropRequirement, pageOf);
export const setDomainApplicabilityAction = action(setDomainApplicabilityInput, setDomainApplicability, page);
export const recordRiskAction = action(recordRiskInput, recordRisk, pageOf);
export const closeRiskAction = action(closeRiskInput, closeRisk, pageOf);
export const addSolutionItemAction = action(addSolutionItemInput, addSolutionItem, pageOf);
export const correctSolutionItemAction = action(correctSolutionItemInput, correctSolutionItem, pageOf);
export const configureSolutionItemAction = action(configureSolutionItemInput, configureSolutionItem, pageOf);
export const removeSolutionItemAction = action(removeSolutionItemInput, removeSolutionItem, pageOf);
export const repriceSolutionItemAction = action(repriceSolutionItemInput, repriceSolutionItem, pageOf);
export const askForDecisionAction = action(askForDecisionInput, askForDecision, page);
export const decideOpportunityAction = action(decideOpportunityInput, decideOpportunity, page);
export const reopenOpportunityAction = action(reopenOpportunityInput, reopenOpportunity, page);
export const publishQualificationPolicyAction = action(
  publishQualificationPolicyInput,
  publishQualificationPolicy,
  () => "/qualification/policy",
);
