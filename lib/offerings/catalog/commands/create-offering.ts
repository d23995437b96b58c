import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { launchBlocksOf } from "../../launching/queries/launch-blocks";
import * as versions from "../../versions/store";
import { launched, offeringEvent } from "../domain/events";
import { fitsTogether, readyToLaunch } from "../domain/version";
import type { CreateOffering } from "../inputs";
import { likelyDuplicates } from "../queries/likely-duplicates";
import * as store from "../store";

/** A new offering with its first version, from scratch or from a specification; it may begin its life launched. */
export async function createOffering(ctx: Context, input: CreateOffering) {
  authorize(ctx.actor, "offering:write");
  if (input.state === "launched") authorize(ctx.actor, "offering:launch");
  return inTransaction(ctx, async (tx) => {
    const duplicates = await likelyDuplicates(ctx.actor, input, tx);
    if (duplicates.some((each) => each.exact)) return refuse("duplicate", { duplicates });
    if (duplicates.length > 0 && !input.acknowledgeDuplicate) return refuse("likely_duplicate", { duplicates });
    const missing = await store.missingOf(tx, input);
    if (missing) return refuse("not_there", { field: missing });
    const offering = { id: newId(), number: await nextNumber(tx, "OFF"), name: input.name, state: input.state };
    await store.insertOffering(tx, ctx, offering);
    const { name, description, specificationId, categoryId, isSellable, validFrom, validUntil } = input;
    const base = { offeringId: offering.id, n: 1, name, description, specificationId, categoryId };
    const versionId = await store.insertVersion(tx, ctx, { ...base, isSellable, validFrom, validUntil });
    await store.writePrices(tx, versionId, input.prices);
    await store.writeTerms(tx, versionId, input.terms);
    await store.writeChannels(tx, offering.id, input.channelIds);
    const content = await versions.readContent(tx, versionId);
    const launching = input.state === "launched";
    const ready = launching ? readyToLaunch(content, today(ctx.now), false) : fitsTogether(content);
    if (!ready.ok) return ready;
    const blocks = launching ? await launchBlocksOf(ctx.actor, offering.id, { at: ctx.now }, tx) : [];
    if (blocks.length > 0) return refuse("channel_not_ready", { blocks });
    const from = launching && "validFrom" in ready.value ? ready.value.validFrom : validFrom;
    const set = launching ? { launchedAt: ctx.now, validFrom: from } : {};
    await store.moveVersion(tx, ctx, { id: versionId, state: "in_design" }, input.state, set);
    await store.refreshHeads(tx, ctx, [offering.id]);
    const created = { versionId, n: 1, state: input.state, specification: content.specification?.name ?? null };
    await record(tx, ctx, [
      offeringEvent("created", offering, name, created),
      ...(launching ? launched(offering, { ...content, state: "launched" }, undefined) : []),
    ]);
    return ok({ id: offering.id, versionId, number: offering.number });
  });
}
