import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type StaleRefusal, stale } from "@/lib/platform/stale";
import { type ContentRefusal, repeated } from "../domain/content";
import { type DraftRefusal, mayWrite, subjectOf } from "../domain/versions";
import type { DraftVersion } from "../inputs";
import { lockDraft, nextNumber, rolesOfActor, saveDraft } from "../store";

/** Starts the next version of the rules or of the matrix, or writes on its draft. It asks and grants nothing until published. */
export async function draftPolicyVersion(
  ctx: Context,
  input: DraftVersion,
): Promise<Result<{ id: string; version: number }, StaleRefusal | DraftRefusal | ContentRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = personId(ctx.actor);
  const { draftId, version: _read, ...content } = input;
  return inTransaction(ctx, async (tx) => {
    const draft = await lockDraft(tx, input.kind);
    const may = mayWrite(draft, input, rolesOfActor(ctx.actor));
    if (!may.ok && may.refusal.reason === "changed_meanwhile") {
      const { noun } = subjectOf(input.kind, { id: draftId ?? "" });
      return stale(tx, { kind: noun, id: draftId ?? "" }, may.refusal.version, { note: draft?.note ?? "" });
    }
    if (!may.ok) return may;
    const twice = repeated(input);
    if (!twice.ok) return twice;
    const row = {
      ...{ id: draft?.id ?? newId(), number: draft?.number ?? (await nextNumber(tx, input.kind)) },
      ...{ editors: [...new Set([...(draft?.editors ?? []), by])], version: (draft?.version ?? 0) + 1 },
      ...{ createdAt: ctx.now, changedAt: ctx.now },
    };
    await saveDraft(tx, row, input);
    const { stream, noun, subject } = subjectOf(input.kind, row);
    const type = draft ? `${noun}.redrafted` : `${noun}.drafted`;
    await record(tx, ctx, [{ type, stream, subject, data: content }]);
    return ok({ id: row.id, version: row.version });
  });
}
