import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type StaleRefusal, stale } from "@/lib/platform/stale";
import type { ApprovalFunction, Grant } from "../domain/authority";
import { type DraftRefusal, mayWrite } from "../domain/versions";
import type { DraftMatrix } from "../inputs";
import { lockMatrixDraft, nextMatrixNumber, replaceGrants, rolesOfActor, saveMatrix } from "../store";

export type DraftMatrixRefusal =
  | StaleRefusal
  | DraftRefusal
  | { readonly reason: "granted_twice"; readonly function: ApprovalFunction; readonly level: number };

/** Starts the next version of the authority matrix, or writes on the one being drafted. It grants nothing until published. */
export async function draftAuthorityMatrix(
  ctx: Context,
  input: DraftMatrix,
): Promise<Result<{ id: string; version: number }, DraftMatrixRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const draft = await lockMatrixDraft(tx);
    const may = mayWrite(draft, input, rolesOfActor(ctx.actor));
    if (!may.ok && may.refusal.reason === "changed_meanwhile")
      return stale(tx, { kind: "authority_matrix", id: input.draftId ?? "" }, may.refusal.version, {
        note: draft?.note ?? "",
      });
    if (!may.ok) return may;
    const twice = repeated(input.grants);
    if (twice) return refuse("granted_twice", { function: twice.function, level: twice.level });
    const row = {
      ...{ id: draft?.id ?? newId(), number: draft?.number ?? (await nextMatrixNumber(tx)), state: "draft" as const },
      ...{ note: input.note, editors: [...new Set([...(draft?.editors ?? []), by])] },
      ...{ version: (draft?.version ?? 0) + 1, createdAt: ctx.now, changedAt: ctx.now },
    };
    await saveMatrix(tx, row);
    await replaceGrants(tx, row.id, input.grants);
    const subject = { kind: "authority_matrix", id: row.id, label: `Authority matrix ${row.number}` };
    const type = draft ? "authority_matrix.redrafted" : "authority_matrix.drafted";
    await record(tx, ctx, [
      { type, stream: `authority_matrix:${row.id}`, subject, data: { note: row.note, grants: input.grants } },
    ]);
    return ok({ id: row.id, version: row.version });
  });
}

const repeated = (grants: readonly Omit<Grant, "id">[]) => {
  const name = (each: Omit<Grant, "id">) => `${each.function} ${each.level} ${each.positionId ?? ""}`;
  return grants.find((each, index) => grants.findIndex((other) => name(other) === name(each)) !== index);
};
