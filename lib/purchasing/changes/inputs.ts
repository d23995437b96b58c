import { z } from "zod";
import { id, optionalDate, optionalId, paragraph, version, yes } from "@/lib/kernel/fields";

/** Quantities come as typed: the rule says which item's cannot be. */
const typedQuantity = z
  .union([z.number(), z.string()], { error: "Fill this in." })
  .transform((value) => Number(value))
  .refine(Number.isFinite, "Give a number.");

export const changePurchaseInput = z.strictObject({
  orderId: id,
  version,
  reason: paragraph(500),
  items: z
    .array(
      z.strictObject({
        itemId: id,
        quantity: typedQuantity,
        siteId: optionalId,
        requestedOn: optionalDate,
        remove: yes,
      }),
    )
    .max(5_000),
});
export type ChangePurchaseInput = z.output<typeof changePurchaseInput>;

export const withdrawChangeInput = z.strictObject({ changeId: id, reason: paragraph(500) });
export type WithdrawChangeInput = z.output<typeof withdrawChangeInput>;
