import { authorize } from "@/lib/kernel/permissions";
import { must, ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { defaultGrants, defaultPolicy } from "../domain/default-policy";
import type { DraftPolicy } from "../inputs";
import { draftApprovalPolicy } from "./draft-approval-policy";
import { draftAuthorityMatrix } from "./draft-authority-matrix";
import { publishApprovalPolicy } from "./publish-approval-policy";
import { publishAuthorityMatrix } from "./publish-authority-matrix";

/**
 * The first policy and matrix of an installation, written by one administrator and published by another, with the commands
 * that people use. In force at once.
 */
export async function seedApprovalPolicy(
  writer: Context,
  publisher: Context,
): Promise<Result<{ policyId: string; matrixId: string }>> {
  authorize(writer.actor, "policy:manage");
  const first = { draftId: null, version: null, note: "Default" };
  const { bands, rules, ...rest } = defaultPolicy;
  const content: DraftPolicy = { ...first, ...rest, bands: [...bands], rules: [...rules], rates: { ...rest.rates } };
  const matrix = must(await draftAuthorityMatrix(writer, { ...first, grants: [...defaultGrants] }));
  const policy = must(await draftApprovalPolicy(writer, content));
  must(await publishAuthorityMatrix(publisher, { draftId: matrix.id, version: matrix.version, effectiveFrom: null }));
  must(await publishApprovalPolicy(publisher, { draftId: policy.id, version: policy.version, effectiveFrom: null }));
  return ok({ policyId: policy.id, matrixId: matrix.id });
}
