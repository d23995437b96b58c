import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { DraftGuide } from "../inputs";
import { guideEvent, guideOfTitle, insertGuide, insertVersion } from "../store";

/** A new handling guide with its first version as a draft: nobody works by it before it is published. */
export async function draftGuide(ctx: Context, { title, ...content }: DraftGuide) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const known = await guideOfTitle(tx, title);
    if (known) return refuse("guide_exists", { guideId: known.id, title: known.title });
    const guide = await insertGuide(tx, ctx, title);
    const versionId = await insertVersion(tx, ctx, guide.id, 1, content);
    await record(tx, ctx, [guideEvent("drafted", guide, { n: 1, form: content.form })]);
    return ok({ guideId: guide.id, id: versionId });
  });
}
