import { amountMinor } from "@/lib/kernel/fields";
import { decimalText, money } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { launched, offeringEvent } from "../../catalog/domain/events";
import { isDraft } from "../../catalog/domain/lifecycle";
import { checkPrices } from "../../catalog/domain/price";
import { differences } from "../../catalog/domain/version";
import type { ChangePrice } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** Changes one amount: in place in a draft; of a launched version by a new version that takes its place at once. */
export async function changePrice(ctx: Context, input: ChangePrice) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, await versions.versionOfPrice(tx, input.priceId));
    const price = content.prices.find((each) => each.id === input.priceId);
    if (!price?.amount) return refuse("no_amount");
    const read = amountMinor(String(input.amount), price.amount.currency);
    if ("error" in read) return refuse("bad_amount", { message: read.error });
    if (offering.version !== input.version)
      return catalog.staleOffering(tx, offering, { amount: decimalText(price.amount) });
    if (read.minor === price.amount.minor) return ok({ id: offering.id, versionId: content.id, n: content.n });
    const amount = money(read.minor, price.amount.currency);
    const prices = checkPrices(content.prices.map((each) => (each.id === price.id ? { ...each, amount } : each)));
    if (!prices.ok) return prices;
    if (isDraft(content.state)) {
      await catalog.writeAmount(tx, price.id, amount);
      await catalog.updateVersion(tx, ctx, content.id, { sourceHash: null });
      const changes = differences(content, await versions.readContent(tx, content.id));
      await record(tx, ctx, [
        offeringEvent("priced", offering, content.name, { versionId: content.id, n: content.n, changes }),
      ]);
      await catalog.refreshHeads(tx, ctx, [offering.id]);
      return ok({ id: offering.id, versionId: content.id, n: content.n });
    }
    if (content.state !== "launched") return refuse("not_on_sale", { state: content.state });
    authorize(ctx.actor, "offering:launch");
    const n = (await catalog.versionsOf(tx, offering.id)).length + 1;
    const { id } = await versions.forkVersion(tx, ctx, content.id, n);
    await catalog.writePrices(tx, id, prices.value);
    const next = await versions.readContent(tx, id);
    const done = await versions.launchVersion(tx, ctx, offering, next, true);
    if (!done.ok) return done;
    await catalog.refreshHeads(tx, ctx, [offering.id]);
    await record(tx, ctx, launched(offering, { ...next, state: "launched" }, content));
    return ok({ id: offering.id, versionId: id, n });
  });
}
