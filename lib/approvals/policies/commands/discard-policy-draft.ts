import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type DraftRefusal, mayWrite, subjectOf } from "../domain/versions";
import type { DiscardDraft } from "../inputs";
import { lockDraft, rolesOfActor, updateVersion } from "../store";

/** Gives up a draft of the matrix or of the rules. It is kept, so that its number is never used for another. */
export async function discardPolicyDraft(
  ctx: Context,
  input: DiscardDraft,
): Promise<Result<{ id: string }, DraftRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const { kind, draftId: id } = input;
  return inTransaction(ctx, async (tx) => {
    const may = mayWrite(await lockDraft(tx, kind), input, rolesOfActor(ctx.actor));
    if (!may.ok) return may;
    await updateVersion(tx, kind, id, { state: "discarded", changedAt: ctx.now });
    const { stream, noun, subject } = subjectOf(kind, { id });
    await record(tx, ctx, [{ type: `${noun}.discarded`, stream, subject, data: {} }]);
    return ok({ id });
  });
}
