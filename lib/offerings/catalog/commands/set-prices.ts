import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import * as versions from "../../versions/store";
import { offeringEvent } from "../domain/events";
import { priceForm } from "../domain/form";
import { checkPrices } from "../domain/price";
import { differences, editable } from "../domain/version";
import type { SetPrices } from "../inputs";
import * as store from "../store";

/** Replaces the prices of a draft by those given. */
export async function setPrices(ctx: Context, input: SetPrices) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, input.versionId);
    if (offering.version !== input.version) return store.staleOffering(tx, offering, priceForm(content));
    const draft = editable(content);
    if (!draft.ok) return draft;
    const prices = checkPrices(input.prices);
    if (!prices.ok) return prices;
    await store.writePrices(tx, input.versionId, input.prices);
    await store.updateVersion(tx, ctx, input.versionId, { sourceHash: null });
    await store.refreshHeads(tx, ctx, [offering.id]);
    const changes = differences(content, await versions.readContent(tx, input.versionId));
    await record(tx, ctx, [
      offeringEvent("priced", offering, content.name, { versionId: content.id, n: content.n, changes }),
    ]);
    return ok({ id: offering.id, versionId: content.id, n: content.n });
  });
}
