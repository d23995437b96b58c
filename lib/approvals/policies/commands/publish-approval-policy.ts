import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { mayPublish, type PublishRefusal } from "../domain/versions";
import type { Publish } from "../inputs";
import { lockPolicyDraft, policyInstants, rolesOfActor, savePolicy } from "../store";

/** A second administrator puts the draft in force. What was asked before keeps the rules it was asked under. */
export async function publishApprovalPolicy(
  ctx: Context,
  input: Publish,
): Promise<Result<{ id: string; effectiveFrom: Date }, PublishRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = { id: personId(ctx.actor), roles: rolesOfActor(ctx.actor) };
  return inTransaction(ctx, async (tx) => {
    const draft = await lockPolicyDraft(tx);
    const may = mayPublish(draft, input, by, ctx.now, await policyInstants(tx));
    if (!may.ok || !draft) return may.ok ? { ok: false, refusal: { reason: "not_a_draft" } } : may;
    const { effectiveFrom } = may.value;
    const published = { state: "published" as const, publishedBy: by.id, publishedAt: ctx.now, effectiveFrom };
    await savePolicy(tx, { ...draft, ...published, version: draft.version + 1, changedAt: ctx.now });
    const subject = { kind: "approval_policy", id: draft.id, label: `Approval policy ${draft.number}` };
    const data = { number: draft.number, effectiveFrom: effectiveFrom.toISOString() };
    await record(tx, ctx, [
      { type: "approval_policy.published", stream: `approval_policy:${draft.id}`, subject, data },
    ]);
    return ok({ id: draft.id, effectiveFrom });
  });
}
