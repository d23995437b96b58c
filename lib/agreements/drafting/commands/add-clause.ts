import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { addedRisk } from "../domain/clause-position";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { AddClause } from "../inputs";
import { insertClauses, lockAgreement, nextOrdinal, saveContent } from "../store";

/** A clause of this agreement's own, after those of the term set. */
export async function addClause(ctx: Context, input: AddClause) {
  authorize(ctx.actor, "agreement:write");
  const changedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id: agreement.id }, agreement.version, {});
    const { title, reason, text: newText } = input;
    const ordinal = await nextOrdinal(tx, "clauses", agreement.id);
    const clause = {
      id: newId(),
      agreementId: agreement.id,
      ordinal,
      title,
      reason,
      newText,
      risk: addedRisk(input.risk),
    };
    await insertClauses(tx, [{ ...clause, position: "added", changedBy, changedAt: ctx.now }]);
    const saved = await saveContent(tx, ctx, agreement);
    const data = { clauseId: clause.id, clause: title, reason, risk: clause.risk, newText };
    await record(tx, ctx, [agreementEvent("agreement.clause_added", agreement, data)]);
    return ok({ id: agreement.id, clauseId: clause.id, version: saved.agreement.version });
  });
}
