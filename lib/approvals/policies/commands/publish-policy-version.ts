import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { chaseJob } from "../../requests/domain/events";
import { mayPublish, type PublishRefusal, subjectOf } from "../domain/versions";
import type { Publish } from "../inputs";
import { instantsTaken, lockDraft, rolesOfActor, updateVersion } from "../store";

/**
 * A second administrator puts the draft of the rules or of the matrix in force. What was asked before keeps the rules it
 * was asked under; at the instant of a new matrix every open step is asked of whoever then suffices.
 */
export async function publishPolicyVersion(
  ctx: Context,
  input: Publish,
): Promise<Result<{ id: string; effectiveFrom: Date }, PublishRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = { id: personId(ctx.actor), roles: rolesOfActor(ctx.actor) };
  const { kind, draftId: id } = input;
  return inTransaction(ctx, async (tx) => {
    const draft = await lockDraft(tx, kind);
    const may = mayPublish(draft, input, by, ctx.now, await instantsTaken(tx, kind));
    if (!may.ok) return may;
    const { number, effectiveFrom } = may.value;
    const published = { state: "published" as const, publishedBy: by.id, publishedAt: ctx.now, effectiveFrom };
    await updateVersion(tx, kind, id, { ...published, version: input.version + 1, changedAt: ctx.now });
    const { stream, noun, subject } = subjectOf(kind, { id, number });
    const data = { number, effectiveFrom: effectiveFrom.toISOString() };
    await record(tx, ctx, [{ type: `${noun}.published`, stream, subject, data }]);
    if (kind === "matrix") await addJob(tx, chaseJob, { all: true }, { runAt: effectiveFrom, key: `chase:${id}` });
    return ok({ id, effectiveFrom });
  });
}
