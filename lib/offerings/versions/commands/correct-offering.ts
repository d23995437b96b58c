import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { offeringEvent } from "../../catalog/domain/events";
import type { CorrectOffering } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** Puts wording right in place, in any state, with a reason. What an offering is and what it costs changes by a version. */
export async function correctOffering(ctx: Context, input: CorrectOffering) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, input.versionId);
    if (offering.version !== input.version)
      return catalog.staleOffering(tx, offering, { name: content.name, description: content.description ?? "" });
    const { name, description, correction } = input;
    await catalog.updateVersion(tx, ctx, content.id, { name, description, sourceHash: null });
    await catalog.refreshHeads(tx, ctx, [offering.id]);
    const before = { name: content.name, description: content.description };
    await record(tx, ctx, [
      offeringEvent("corrected", offering, name, {
        versionId: content.id,
        n: content.n,
        before,
        after: { name, description },
        correction,
      }),
    ]);
    return ok({ id: offering.id, versionId: content.id, n: content.n });
  });
}
