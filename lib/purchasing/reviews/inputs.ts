import { z } from "zod";
import { id, optionalId, optionalParagraph, paragraph, version, yes } from "@/lib/kernel/fields";
import { reviewOutcomes } from "./domain/review";

export const remarkOnPurchaseInput = z.strictObject({
  orderId: id,
  itemId: optionalId,
  text: paragraph(1_000),
  blocking: yes,
});
export type RemarkOnPurchaseInput = z.output<typeof remarkOnPurchaseInput>;

export const resolveRemarkInput = z.strictObject({ remarkId: id, version, resolution: paragraph(1_000) });
export type ResolveRemarkInput = z.output<typeof resolveRemarkInput>;

export const signOffPurchaseInput = z.strictObject({
  orderId: id,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "Reload the page."),
  outcome: z.enum(reviewOutcomes, { error: "Choose one." }),
  note: optionalParagraph(1_000),
});
export type SignOffPurchaseInput = z.output<typeof signOffPurchaseInput>;
