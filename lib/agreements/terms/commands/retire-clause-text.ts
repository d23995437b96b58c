import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { retirable } from "../domain/clause-text";
import { clauseEvent } from "../domain/events";
import type { RetireClauseText } from "../inputs";
import { lockText, saveText } from "../store";

/** Takes a published text out of use. Agreements that pinned it keep it; drafts that hold it are flagged. */
export async function retireClauseText(ctx: Context, input: RetireClauseText) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const text = await lockText(tx, input.id);
    const free = retirable(text);
    if (!free.ok) return free;
    if (input.version !== text.version) return stale(tx, { kind: "clause", id: text.clauseId }, text.version, {});
    await saveText(tx, ctx, text, { state: "retired", retiredAt: ctx.now });
    const data = { textId: text.id, rank: text.rank, number: text.number, reason: input.reason };
    await record(tx, ctx, [clauseEvent("clause.text_retired", { id: text.clauseId, title: text.title }, data)]);
    return ok({ id: text.id, clauseId: text.clauseId });
  });
}
