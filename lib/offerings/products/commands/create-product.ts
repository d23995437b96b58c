import { newId } from "@/lib/kernel/id";
import { addMonths, isoDate, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { type CreateProduct, createProductInput } from "../inputs";
import * as store from "../store";

/**
 * Puts a product into the customer's hands when its order item is complete. Once per order item: a second delivery of the
 * same event answers the product that is there.
 */
export async function createProduct(ctx: Context, given: CreateProduct) {
  authorize(ctx.actor, "order:write");
  const input = createProductInput.parse(given);
  return inTransaction(ctx, async (tx) => {
    const there = await store.productOfItem(tx, input.orderItemId);
    if (there) return ok({ id: there.id, number: there.number, made: false });
    const version = await store.soldVersion(tx, input.offeringVersionId);
    if (!version.launchedAt && version.state !== "active")
      return refuse("never_on_sale", { n: version.n, state: version.state });
    const startedOn = input.startedOn ? isoDate(input.startedOn) : today(ctx.now);
    const { currency, name, startedOn: _startedOn, ...kept } = input;
    const made = await store.insertProduct(tx, ctx, {
      ...kept,
      id: newId(),
      number: await nextNumber(tx, "PRD"),
      name: name ?? version.name,
      state: "active",
      offeringId: version.offeringId,
      agreedCurrency: currency,
      startedOn,
      endsOn: input.termMonths ? addMonths(startedOn, input.termMonths) : null,
    });
    if (!made) {
      const first = await store.productOfItem(tx, input.orderItemId);
      return ok({ id: first?.id ?? "", number: first?.number ?? "", made: false });
    }
    const subject = { kind: "product", id: made.id, label: `${made.number} ${made.name}` };
    const data = { ...kept, currency, offeringId: version.offeringId, n: version.n, startedOn };
    await record(tx, ctx, [
      { type: "product.activated", stream: store.streamOf(made.id), subject, data, announce: true },
    ]);
    return ok({ id: made.id, number: made.number, made: true });
  });
}
