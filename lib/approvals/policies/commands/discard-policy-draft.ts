import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type DraftRefusal, mayWrite } from "../domain/versions";
import type { DiscardDraft } from "../inputs";
import { lockMatrixDraft, lockPolicyDraft, rolesOfActor, saveMatrix, savePolicy } from "../store";

/** Gives up a draft of the matrix or of the rules. It is kept, so that its number is never used for another. */
export async function discardPolicyDraft(
  ctx: Context,
  input: DiscardDraft,
): Promise<Result<{ id: string }, DraftRefusal>> {
  authorize(ctx.actor, "policy:manage");
  return inTransaction(ctx, async (tx) => {
    const matrix = input.kind === "matrix" ? await lockMatrixDraft(tx) : undefined;
    const policy = input.kind === "policy" ? await lockPolicyDraft(tx) : undefined;
    const may = mayWrite(matrix ?? policy, input, rolesOfActor(ctx.actor));
    if (!may.ok) return may;
    const gone = { state: "discarded" as const, changedAt: ctx.now };
    if (matrix) await saveMatrix(tx, { ...matrix, ...gone });
    if (policy) await savePolicy(tx, { ...policy, ...gone });
    const kind = input.kind === "matrix" ? "authority_matrix" : "approval_policy";
    const subject = { kind, id: input.draftId };
    await record(tx, ctx, [{ type: `${kind}.discarded`, stream: `${kind}:${input.draftId}`, subject, data: {} }]);
    return ok({ id: input.draftId });
  });
}
