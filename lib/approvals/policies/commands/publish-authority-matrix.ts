import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { chaseJob } from "../../requests/domain/events";
import { mayPublish, type PublishRefusal } from "../domain/versions";
import type { Publish } from "../inputs";
import { lockMatrixDraft, matrixInstants, rolesOfActor, saveMatrix } from "../store";

/** A second administrator puts the draft in force. At that instant every open step is asked of whoever then suffices. */
export async function publishAuthorityMatrix(
  ctx: Context,
  input: Publish,
): Promise<Result<{ id: string; effectiveFrom: Date }, PublishRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = { id: personId(ctx.actor), roles: rolesOfActor(ctx.actor) };
  return inTransaction(ctx, async (tx) => {
    const draft = await lockMatrixDraft(tx);
    const may = mayPublish(draft, input, by, ctx.now, await matrixInstants(tx));
    if (!may.ok || !draft) return may.ok ? { ok: false, refusal: { reason: "not_a_draft" } } : may;
    const { effectiveFrom } = may.value;
    const published = { state: "published" as const, publishedBy: by.id, publishedAt: ctx.now, effectiveFrom };
    await saveMatrix(tx, { ...draft, ...published, version: draft.version + 1, changedAt: ctx.now });
    const subject = { kind: "authority_matrix", id: draft.id, label: `Authority matrix ${draft.number}` };
    const data = { number: draft.number, effectiveFrom: effectiveFrom.toISOString() };
    await record(tx, ctx, [
      { type: "authority_matrix.published", stream: `authority_matrix:${draft.id}`, subject, data },
    ]);
    await addJob(tx, chaseJob, { all: true }, { runAt: effectiveFrom, key: `chase:${draft.id}` });
    return ok({ id: draft.id, effectiveFrom });
  });
}
