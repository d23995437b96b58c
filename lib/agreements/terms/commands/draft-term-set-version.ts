import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { termSetEvent } from "../domain/events";
import { newestTexts } from "../domain/newest-texts";
import type { DraftTermSetVersion } from "../inputs";
import {
  insertSetVersion,
  lockTermSet,
  publishedTexts,
  replaceSetClauses,
  setVersions,
  termSetVersion,
} from "../store";

/** The next version of a set: a copy of the last one with today's published texts. */
export async function draftTermSetVersion(ctx: Context, input: DraftTermSetVersion) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const set = await lockTermSet(tx, input.termSetId);
    const versions = await setVersions(tx, set.id);
    const draft = versions.find((each) => each.state === "draft");
    if (draft) return refuse("draft_exists", { id: draft.id, number: draft.number });
    const last = versions[0];
    if (!last) return refuse("draft_exists", { id: set.id, number: 1 });
    const before = await termSetVersion(tx, last.id);
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    const next = { id: newId(), termSetId: set.id, number: last.number + 1, effectiveFrom: today(ctx.now) };
    await insertSetVersion(tx, { ...next, figures: last.figures, sha256: last.sha256, ...stamps });
    const texts = await publishedTexts(
      tx,
      before.clauses.map((clause) => clause.clauseId),
    );
    const { placed, fallbackIds } = newestTexts(next.id, before.clauses, texts);
    await replaceSetClauses(tx, next.id, placed, fallbackIds);
    await record(tx, ctx, [termSetEvent("term_set.version_drafted", set, { versionId: next.id, number: next.number })]);
    return ok({ id: next.id, termSetId: set.id });
  });
}
