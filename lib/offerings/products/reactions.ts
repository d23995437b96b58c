import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { changeHeldProduct } from "./commands/change-held-product";
import { createProduct } from "./commands/create-product";
import { changeHeldProductInput, createProductInput } from "./inputs";

/**
 * A completed order item puts its product into the customer's hands, changes one they hold, or ends it: once per item,
 * however often this is told. What we bought ourselves is nobody's product.
 */
export const makeDeliveredProduct: Reaction = async (ctx, { data }) => {
  if (data.product) must(await createProduct(ctx, createProductInput.parse(data.product)));
  if (data.change) must(await changeHeldProduct(ctx, changeHeldProductInput.parse(data.change)));
};
