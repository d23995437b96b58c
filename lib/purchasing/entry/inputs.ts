import { z } from "zod";
import { amountMinor, currency, id, line, optionalDate, optionalId, quantity, whole } from "@/lib/kernel/fields";
import { enteredForms, itemActions } from "../orders/domain/purchase";

const months = whole(1, 120);
const choose = { error: "Choose one." };
const parties = { organisationId: id, onBehalfOfId: optionalId, requestedOn: optionalDate, currency };

export const enterPurchaseInput = z.strictObject({
  ...parties,
  form: z.enum(enteredForms, choose),
  channelId: id,
  items: z
    .array(
      z.strictObject({
        action: z.enum(itemActions, choose),
        offeringVersionId: optionalId,
        productId: optionalId.optional().transform((value) => value ?? null),
        quantity,
        siteId: optionalId,
        termMonths: months,
      }),
    )
    .max(200),
});

export const buyFromSupplierInput = z
  .strictObject({
    ...parties,
    budget: line(80),
    items: z
      .array(
        z.strictObject({
          name: line(200),
          quantity,
          oneTime: z.string().max(40),
          monthly: z.string().max(40),
          termMonths: months,
        }),
      )
      .max(200),
  })
  .transform((given, ctx) => ({
    ...given,
    items: given.items.map(({ oneTime, monthly, ...item }, index) => {
      const minor = (field: "oneTime" | "monthly", text: string) => {
        const read = amountMinor(text.trim() || "0", given.currency);
        if ("minor" in read) return read.minor;
        ctx.addIssue({ code: "custom", path: ["items", index, field], message: read.error });
        return 0;
      };
      return { ...item, oneTimeMinor: minor("oneTime", oneTime), monthlyMinor: minor("monthly", monthly) };
    }),
  }));

export type EnterPurchaseInput = z.output<typeof enterPurchaseInput>;
export type BuyFromSupplierInput = z.output<typeof buyFromSupplierInput>;
