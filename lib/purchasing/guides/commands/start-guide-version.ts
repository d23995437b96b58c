import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isDraft } from "../domain/guide";
import type { StartGuideVersion } from "../inputs";
import { guideEvent, insertVersion, lockGuide, versionsOf } from "../store";

/** Copies the newest version into a draft with the next number; one draft at a time. Its review day is given anew. */
export async function startGuideVersion(ctx: Context, input: StartGuideVersion) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const guide = await lockGuide(tx, input.guideId);
    const [last, ...others] = await versionsOf(tx, guide.id);
    const draft = [last, ...others].find((version) => version && isDraft(version.state));
    if (draft) return refuse("draft_exists", { id: draft.id, n: draft.n });
    if (!last) return refuse("nothing_to_copy");
    const { text, form, channelId, ownerId, n } = last;
    const id = await insertVersion(tx, ctx, guide.id, n + 1, { text, form, channelId, ownerId, reviewOn: null });
    await record(tx, ctx, [guideEvent("drafted", guide, { n: n + 1, form })]);
    return ok({ guideId: guide.id, id, n: n + 1 });
  });
}
