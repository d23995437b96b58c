import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { choosePosition } from "../domain/clause-position";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { PositionClause } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { lockAgreement, saveContent, savePositions } from "../store";

/** Takes a clause to the standard, a granted fallback, own words or out; what depends on it goes along. */
export async function positionClause(ctx: Context, input: PositionClause) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const draft = await draftOf(tx, agreement);
    const clause = draft.clauses.find((each) => each.id === input.clauseId);
    const subject = { kind: "agreement", id: agreement.id };
    if (input.version !== agreement.version)
      return stale(tx, subject, agreement.version, { position: clause?.position ?? "", text: clause?.newText ?? "" });
    const chosen = choosePosition(draft.clauses, input.clauseId, input);
    if (!chosen.ok) return chosen;
    await savePositions(tx, ctx, chosen.value);
    const saved = await saveContent(tx, ctx, agreement);
    const [own, ...along] = chosen.value;
    const data = {
      clause: own?.title,
      from: clause?.position,
      to: own?.position,
      reason: own?.reason,
      risk: own?.risk,
    };
    const texts = { oldText: own?.oldText, newText: own?.newText, along: along.map((each) => each.title) };
    await record(tx, ctx, [agreementEvent("agreement.clause_positioned", agreement, { ...data, ...texts })]);
    return ok({ id: agreement.id, clauseId: input.clauseId, version: saved.agreement.version });
  });
}
