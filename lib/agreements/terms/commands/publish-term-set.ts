import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { termSetEvent } from "../domain/events";
import { publishable, setHash } from "../domain/term-set";
import type { PublishTermSet } from "../inputs";
import { lockSetVersion, saveSetVersion, setVersions } from "../store";

/** From here on agreements start with this version; those under way keep the one they pinned. */
export async function publishTermSet(ctx: Context, input: PublishTermSet) {
  authorize(ctx.actor, "terms:write");
  const publishedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const set = await lockSetVersion(tx, input.id);
    const ready = publishable(set);
    if (!ready.ok) return ready;
    if (input.version !== set.version) return stale(tx, { kind: "term_set", id: set.termSetId }, set.version, {});
    const before = (await setVersions(tx, set.termSetId)).find((each) => each.state === "published");
    if (before) await saveSetVersion(tx, ctx, before, { state: "retired" });
    const sha256 = setHash(set);
    await saveSetVersion(tx, ctx, set, { state: "published", publishedBy, publishedAt: ctx.now, sha256 });
    const data = { versionId: set.id, number: set.number, sha256, clauses: set.clauses.length };
    await record(tx, ctx, [termSetEvent("term_set.published", { id: set.termSetId, name: set.name }, data)]);
    return ok({ id: set.id, termSetId: set.termSetId });
  });
}
