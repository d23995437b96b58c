import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { textHash } from "../domain/clause-text";
import { clauseEvent } from "../domain/events";
import type { WriteClause } from "../inputs";
import { clauseWithCode, insertClause, insertText } from "../store";

/** A new clause with the draft of its standard text. */
export async function writeClause(ctx: Context, input: WriteClause) {
  authorize(ctx.actor, "terms:write");
  const author = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { code, title, owner, ...given } = input;
    const taken = await clauseWithCode(tx, code);
    if (taken) return refuse("code_taken", { code, title: taken.title });
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    const clause = { id: newId(), code, title, owner, ...stamps };
    const content = { ...given, risk: 0 as const };
    const text = { id: newId(), clauseId: clause.id, kind: "standard" as const, rank: 0, number: 1 };
    await insertClause(tx, clause);
    await insertText(tx, { ...text, ...content, sha256: textHash(content), ...stamps });
    await record(tx, ctx, [clauseEvent("clause.written", clause, { textId: text.id, author })]);
    return ok({ id: clause.id, textId: text.id });
  });
}
