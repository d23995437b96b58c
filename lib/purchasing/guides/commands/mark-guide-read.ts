import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isPublished } from "../domain/guide";
import type { MarkGuideRead } from "../inputs";
import { guideSubject, insertRead, lockVersion } from "../store";

/** A person says that they have read the version in force. Once is enough. */
export async function markGuideRead(ctx: Context, input: MarkGuideRead) {
  authorize(ctx.actor, "readiness:acknowledge");
  const reader = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { guide, row } = await lockVersion(tx, input.id);
    if (!isPublished(row.state)) return refuse("not_published", { state: row.state });
    const first = await insertRead(tx, ctx, row.id, reader);
    const entry = { type: "guide.read", stream: `guide:${guide.id}`, subject: guideSubject(guide), data: { n: row.n } };
    await record(tx, ctx, first ? [entry] : []);
    return ok({ guideId: guide.id, id: row.id });
  });
}
