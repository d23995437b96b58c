"use server";

import { revalidatePath } from "next/cache";
import { discardPolicyDraft } from "@/lib/approvals/policies/commands/discard-policy-draft";
import { draftApprovalPolicy } from "@/lib/approvals/policies/commands/draft-approval-policy";
import { draftAuthorityMatrix } from "@/lib/approvals/policies/commands/draft-authority-matrix";
import { publishApprovalPolicy } from "@/lib/approvals/policies/commands/publish-approval-policy";
import { publishAuthorityMatrix } from "@/lib/approvals/policies/commands/publish-authority-matrix";
import { discardDraftInput, draftMatrixInput, draftPolicyInput, publishInput } from "@/lib/approvals/policies/inputs";
import { action } from "@/lib/platform/action";

const refresh = () => revalidatePath("/admin/policies", "layout");

export const saveMatrix = action(draftMatrixInput, draftAuthorityMatrix, ({ id }) => {
  refresh();
  return `/admin/policies/matrix/${id}`;
});
export const saveRules = action(draftPolicyInput, draftApprovalPolicy, ({ id }) => {
  refresh();
  return `/admin/policies/rules/${id}`;
});
export const publishMatrix = action(publishInput, publishAuthorityMatrix, refresh);
export const publishRules = action(publishInput, publishApprovalPolicy, refresh);
export const discard = action(discardDraftInput, discardPolicyDraft, (_, { kind }) => {
  refresh();
  return kind === "matrix" ? "/admin/policies/matrix" : "/admin/policies";
});
