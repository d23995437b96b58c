"use server";

import { revalidatePath } from "next/cache";
import { discardPolicyDraft } from "@/lib/approvals/policies/commands/discard-policy-draft";
import { draftPolicyVersion } from "@/lib/approvals/policies/commands/draft-policy-version";
import { publishPolicyVersion } from "@/lib/approvals/policies/commands/publish-policy-version";
import { discardDraftInput, draftVersionInput, publishInput } from "@/lib/approvals/policies/inputs";
import { action } from "@/lib/platform/action";
import { kinds } from "./kinds";

const refresh = () => revalidatePath("/admin/policies", "layout");

export const saveDraft = action(draftVersionInput, draftPolicyVersion, ({ id }, { kind }) => {
  refresh();
  return `${kinds[kind].versions}/${id}`;
});
export const publish = action(publishInput, publishPolicyVersion, refresh);
export const discard = action(discardDraftInput, discardPolicyDraft, (_, { kind }) => {
  refresh();
  return kinds[kind].path;
});
