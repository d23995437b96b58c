import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { DropClause } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { deleteClause, lockAgreement, saveContent } from "../store";

/** Takes out a clause that was added here. Clauses of the term set are removed as a recorded deviation instead. */
export async function dropClause(ctx: Context, input: DropClause) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id: agreement.id }, agreement.version, {});
    const { clauses } = await draftOf(tx, agreement);
    const clause = clauses.find((each) => each.id === input.clauseId && each.position === "added");
    if (!clause) return refuse("not_added_here");
    await deleteClause(tx, clause.id);
    const saved = await saveContent(tx, ctx, agreement);
    const data = { clause: clause.title, oldText: clause.newText };
    await record(tx, ctx, [agreementEvent("agreement.clause_dropped", agreement, data)]);
    return ok({ id: agreement.id, version: saved.agreement.version });
  });
}
