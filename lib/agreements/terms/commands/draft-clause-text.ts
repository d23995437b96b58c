import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { kindOf, riskOf, textHash } from "../domain/clause-text";
import { clauseEvent } from "../domain/events";
import type { DraftClauseText } from "../inputs";
import { insertText, lockClause, textsOfRank } from "../store";

/** The next text of a clause at a rank: a new standard, or a fallback. What is published stays as it is meanwhile. */
export async function draftClauseText(ctx: Context, input: DraftClauseText) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const { clauseId, rank, guidance, ...given } = input;
    const clause = await lockClause(tx, clauseId);
    const earlier = await textsOfRank(tx, clauseId, rank);
    const draft = earlier.find((text) => text.state === "draft");
    if (draft) return refuse("draft_exists", { id: draft.id, number: draft.number });
    const above = rank === 0 ? [] : await textsOfRank(tx, clauseId, rank - 1);
    if (rank > 0 && above.length === 0) return refuse("rank_skipped", { rank });
    const content = { ...given, risk: riskOf(rank, given.risk) };
    const text = { id: newId(), clauseId, kind: kindOf(rank), rank, number: (earlier[0]?.number ?? 0) + 1, guidance };
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    await insertText(tx, { ...text, ...content, sha256: textHash(content), ...stamps });
    await record(tx, ctx, [clauseEvent("clause.text_drafted", clause, { textId: text.id, rank, number: text.number })]);
    return ok({ id: text.id, clauseId });
  });
}
