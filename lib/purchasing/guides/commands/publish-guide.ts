import { personId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { publish } from "../domain/guide";
import type { PublishGuide } from "../inputs";
import { guideEvent, guideSubject, lockVersion, savePublished, versionAsForm } from "../store";

/** Puts a draft in force in place of the version before. From then on its words never change. */
export async function publishGuide(ctx: Context, input: PublishGuide) {
  authorize(ctx.actor, "readiness:write");
  const publishedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { guide, row } = await lockVersion(tx, input.id);
    const may = publish({ state: row.state, ownerId: input.ownerId, reviewOn: input.reviewOn }, today(ctx.now));
    if (!may.ok) return may;
    if (row.version !== input.version) return stale(tx, guideSubject(guide), row.version, versionAsForm(row));
    await savePublished(tx, ctx, row, { ...may.value, publishedBy });
    await record(tx, ctx, [guideEvent("published", guide, { n: row.n, form: row.form, reviewOn: may.value.reviewOn })]);
    return ok({ guideId: guide.id, id: row.id });
  });
}
