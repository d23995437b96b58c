import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { offeringEvent } from "../../catalog/domain/events";
import { isDraft } from "../../catalog/domain/lifecycle";
import type { StartVersion } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** Forks the newest version that was launched into a draft; one draft at a time. */
export async function startVersion(ctx: Context, input: StartVersion) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const offering = await catalog.lockOffering(tx, input.offeringId);
    const all = await catalog.versionsOf(tx, offering.id);
    const draft = all.find((version) => isDraft(version.state));
    if (draft) return refuse("draft_exists", { versionId: draft.id, n: draft.n });
    if (offering.version !== input.version) return catalog.staleOffering(tx, offering, {});
    const from = all.find((version) => version.state === "launched") ?? all.at(-1);
    if (!from) return refuse("nothing_to_fork");
    const { id, n } = await versions.forkVersion(tx, ctx, from.id, all.length + 1);
    await catalog.refreshHeads(tx, ctx, [offering.id]);
    await record(tx, ctx, [
      offeringEvent("version_started", offering, from.name, { versionId: id, n, basedOn: from.n }),
    ]);
    return ok({ id: offering.id, versionId: id, n });
  });
}
