import { z } from "zod";
import { id, line, optionalId, optionalLine, quantity, version } from "@/lib/kernel/fields";
import { currencies } from "@/lib/kernel/money";
import { isIsoDate } from "@/lib/kernel/period";
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
      periodType: z.string().nullable().optional(),
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
  characteristics: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
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
