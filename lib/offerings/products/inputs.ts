import { z } from "zod";
import { id, line, optionalId, optionalLine, quantity, version } from "@/lib/kernel/fields";
import { currencies } from "@/lib/kernel/money";
import { isIsoDate } from "@/lib/kernel/period";
import { cleanText } from "@/lib/kernel/text";
import { productStates } from "./domain/product";

/** What the commands of products take. `createProduct` comes from a completed order item, never from a form. */
const minor = z.number().int().min(0);
export const createProductInput = z.strictObject({
  orderItemId: id,
  orderNumber: line(40).nullable().default(null),
  organisationId: id,
  siteId: optionalId,
  offeringVersionId: id,
  name: line(200).optional(),
  quantity,
  prices: z.array(
    z.strictObject({
      name: line(200),
      type: line(40),
      amountMinor: minor,
      currency: z.enum(currencies),
      periodType: line(40).nullable().optional(),
      periodLength: z.number().int().nullable().optional(),
      quantity: z.number().int().optional(),
      discountBps: z.number().int().optional(),
    }),
  ),
  oneTimeMinor: minor.default(0),
  monthlyMinor: minor.default(0),
  currency: z.enum(currencies),
  termMonths: z.number().int().min(0).max(240).nullable().default(null),
  agreementId: optionalId,
  agreementNumber: line(40).nullable().default(null),
  characteristics: z.record(line(200), z.union([z.string().transform(cleanText), z.number(), z.boolean()])).default({}),
  startedOn: z.string().refine(isIsoDate).optional(),
});
export type CreateProduct = z.input<typeof createProductInput>;

export const moveProductInput = z.strictObject({
  id,
  version,
  to: z.enum(productStates, { error: "Choose a state." }),
  reason: optionalLine(300),
});
export type MoveProduct = z.output<typeof moveProductInput>;

/** From a completed order item that changes or ends what is held; the figures are what it is from then on. */
export const changeHeldProductInput = z.strictObject({
  productId: id,
  ends: z.boolean(),
  quantity,
  monthlyMinor: minor,
  orderNumber: line(40),
});
export type ChangeHeldProduct = z.output<typeof changeHeldProductInput>;
