import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { riskOf, textHash, writable } from "../domain/clause-text";
import { clauseEvent } from "../domain/events";
import type { ChangeClauseText } from "../inputs";
import { lockText, saveText } from "../store";

/** Changes a text that is still a draft. */
export async function changeClauseText(ctx: Context, input: ChangeClauseText) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const { id, version, guidance, ...given } = input;
    const text = await lockText(tx, id);
    const free = writable(text);
    if (!free.ok) return free;
    if (version !== text.version)
      return stale(tx, { kind: "clause", id: text.clauseId }, text.version, {
        text: text.text,
        summary: text.summary,
        risk: String(text.risk),
        guidance: text.guidance,
      });
    const content = { ...given, risk: riskOf(text.rank, given.risk) };
    await saveText(tx, ctx, text, { ...content, guidance, sha256: textHash(content) });
    const clause = { id: text.clauseId, title: text.title };
    await record(tx, ctx, [clauseEvent("clause.text_changed", clause, { textId: id, rank: text.rank })]);
    return ok({ id, clauseId: text.clauseId, version: text.version + 1 });
  });
}
