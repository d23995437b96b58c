import { authorize } from "@/lib/kernel/permissions";
import { must, ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { defaultGrants, defaultPolicy } from "../domain/default-policy";
import type { DraftVersion } from "../inputs";
import { draftPolicyVersion } from "./draft-policy-version";
import { publishPolicyVersion } from "./publish-policy-version";

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
  const settings = { ...rest, bands: [...bands], rules: [...rules], rates: { ...rest.rates } };
  const inForce = async (content: DraftVersion) => {
    const { id: draftId, version } = must(await draftPolicyVersion(writer, content));
    return must(await publishPolicyVersion(publisher, { kind: content.kind, draftId, version, effectiveFrom: null }))
      .id;
  };
  const matrixId = await inForce({ kind: "matrix", ...first, grants: [...defaultGrants] });
  return ok({ matrixId, policyId: await inForce({ kind: "policy", ...first, ...settings }) });
}
