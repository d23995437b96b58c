import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPublished } from "../domain/guide";
import type { WithdrawGuide } from "../inputs";
import { end, guideEvent, guideSubject, lockVersion, versionAsForm } from "../store";

/** Takes a published version out of use without another in its place. */
export async function withdrawGuide(ctx: Context, input: WithdrawGuide) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const { guide, row } = await lockVersion(tx, input.id);
    if (!isPublished(row.state)) return refuse("not_published", { state: row.state });
    if (row.version !== input.version) return stale(tx, guideSubject(guide), row.version, versionAsForm(row));
    await end(tx, ctx, guide.id, "withdrawn");
    await record(tx, ctx, [guideEvent("withdrawn", guide, { n: row.n, reason: input.reason })]);
    return ok({ guideId: guide.id, id: row.id });
  });
}
