import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import * as versions from "../../versions/store";
import { offeringEvent } from "../domain/events";
import { formOf } from "../domain/form";
import { differences, editable } from "../domain/version";
import type { ChangeDraft } from "../inputs";
import * as store from "../store";

/** Changes what a draft says about itself; prices and bundle have commands of their own. */
export async function changeDraft(ctx: Context, input: ChangeDraft) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, input.versionId);
    if (offering.version !== input.version)
      return store.staleOffering(tx, offering, formOf(content, await store.channelsOf(tx, offering.id)));
    const draft = editable(content);
    if (!draft.ok) return draft;
    const missing = await store.missingOf(tx, input);
    if (missing) return refuse("not_there", { field: missing });
    const { versionId, version: _version, terms, channelIds, ...fields } = input;
    await store.updateVersion(tx, ctx, versionId, { ...fields, sourceHash: null });
    await store.writeTerms(tx, versionId, terms);
    await store.writeChannels(tx, offering.id, channelIds);
    await store.refreshHeads(tx, ctx, [offering.id]);
    const changes = differences(content, await versions.readContent(tx, versionId));
    await record(tx, ctx, [
      offeringEvent("described", offering, input.name, { versionId, n: content.n, changes, channelIds }),
    ]);
    return ok({ id: offering.id, versionId, n: content.n });
  });
}
