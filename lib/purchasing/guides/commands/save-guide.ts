import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isDraft } from "../domain/guide";
import type { SaveGuide } from "../inputs";
import { guideEvent, guideSubject, lockVersion, saveContent, versionAsForm } from "../store";

/** Writes a draft. What was published stays as it was. */
export async function saveGuide(ctx: Context, { id, version, ...content }: SaveGuide) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const { guide, row } = await lockVersion(tx, id);
    if (!isDraft(row.state)) return refuse("not_a_draft", { state: row.state });
    if (row.version !== version) return stale(tx, guideSubject(guide), row.version, versionAsForm(row));
    await saveContent(tx, ctx, row, content);
    await record(tx, ctx, [guideEvent("corrected", guide, { n: row.n })]);
    return ok({ guideId: guide.id, id });
  });
}
