import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { createProduct } from "./commands/create-product";
import { createProductInput } from "./inputs";

/** A completed order item puts its product into the customer's hands: once per item, however often this is told. */
export const makeDeliveredProduct: Reaction = async (ctx, event) => {
  must(await createProduct(ctx, createProductInput.parse(event.data.product)));
};
