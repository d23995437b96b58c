import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { termSetEvent } from "../domain/events";
import { newestTexts } from "../domain/newest-texts";
import type { ArrangeTermSet } from "../inputs";
import { lockSetVersion, publishedTexts, replaceSetClauses, saveSetVersion } from "../store";

/** Which clauses, in which order, and the figures that their texts name. Published texts are taken as they are today. */
export async function arrangeTermSet(ctx: Context, input: ArrangeTermSet) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const set = await lockSetVersion(tx, input.id);
    if (set.state !== "draft") return refuse("not_a_draft", { state: set.state });
    if (input.version !== set.version)
      return stale(tx, { kind: "term_set", id: set.termSetId }, set.version, {
        effectiveFrom: set.effectiveFrom,
        ...Object.fromEntries(Object.entries(set.figures).map(([name, value]) => [`figures[${name}]`, String(value)])),
      });
    const ids = input.clauses.map((clause) => clause.clauseId);
    if (new Set(ids).size < ids.length) return refuse("clause_twice");
    const { placed, fallbackIds, leftOut } = newestTexts(set.id, input.clauses, await publishedTexts(tx, ids));
    if (leftOut.length > 0) return refuse("text_not_published", { clauses: leftOut });
    await replaceSetClauses(tx, set.id, placed, fallbackIds);
    const given = Object.entries(input.figures).filter(([, value]) => value !== null && value !== undefined);
    const figures = Object.fromEntries(given) as Record<string, string | number>;
    await saveSetVersion(tx, ctx, set, { effectiveFrom: input.effectiveFrom, figures });
    const data = { versionId: set.id, clauses: ids.length, figures };
    await record(tx, ctx, [termSetEvent("term_set.arranged", { id: set.termSetId, name: set.name }, data)]);
    return ok({ id: set.id, termSetId: set.termSetId, version: set.version + 1 });
  });
}
