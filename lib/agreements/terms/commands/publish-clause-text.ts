import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { textHash, writable } from "../domain/clause-text";
import { clauseEvent } from "../domain/events";
import type { PublishClauseText } from "../inputs";
import { lockText, saveText, textsOfRank } from "../store";

/** From here on the text never changes. The one published before is retired and stays with whoever pinned it. */
export async function publishClauseText(ctx: Context, input: PublishClauseText) {
  authorize(ctx.actor, "terms:write");
  const publishedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const text = await lockText(tx, input.id);
    const free = writable(text);
    if (!free.ok) return free;
    if (input.version !== text.version) return stale(tx, { kind: "clause", id: text.clauseId }, text.version, {});
    const before = (await textsOfRank(tx, text.clauseId, text.rank)).find((each) => each.state === "published");
    if (before) await saveText(tx, ctx, before, { state: "retired", retiredAt: ctx.now });
    await saveText(tx, ctx, text, { state: "published", publishedBy, publishedAt: ctx.now });
    const data = {
      textId: text.id,
      rank: text.rank,
      number: text.number,
      sha256: textHash(text),
      replaces: before?.id,
    };
    await record(tx, ctx, [clauseEvent("clause.text_published", { id: text.clauseId, title: text.title }, data)]);
    return ok({ id: text.id, clauseId: text.clauseId });
  });
}
