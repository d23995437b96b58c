import { z } from "zod";
import { date, id, optionalLine, optionalParagraph, paragraph, version } from "@/lib/kernel/fields";
import { cancelCauses, type EndCause, failCauses } from "./domain/purchase";

const item = { itemId: id, version };

export const startItemInput = z.strictObject(item);
export const startOrderInput = z.strictObject({ orderId: id, version });
export const holdItemInput = z.strictObject({ ...item, reason: paragraph(500) });
export const awaitInformationInput = z.strictObject({ ...item, reason: paragraph(500) });
export const resumeItemInput = z.strictObject({ ...item, note: optionalParagraph(500) });
export const failItemInput = z.strictObject({ ...item, cause: z.enum(failCauses), reason: paragraph(500) });
export const completeItemInput = z.strictObject({ ...item, startsOn: date, serialNumber: optionalLine(100) });
export const completeOrderInput = z.strictObject({ orderId: id, version, startsOn: date });

const choose = { error: "Choose one." };

export const cancelPurchaseInput = z.strictObject({
  orderId: id,
  version,
  /** None means everything that has not ended. */
  itemIds: z.preprocess((value) => (typeof value === "string" ? [value] : (value ?? [])), z.array(id).max(5_000)),
  cause: z.enum(cancelCauses, choose),
  reason: paragraph(500),
});

export type CancelPurchaseInput = z.output<typeof cancelPurchaseInput>;
export type MoveItemInput = {
  itemId: string;
  version: number;
  reason?: string | null;
  note?: string | null;
  cause?: EndCause;
};
export type CompleteItemInput = z.output<typeof completeItemInput>;
export type CompleteOrderInput = z.output<typeof completeOrderInput>;
export type StartOrderInput = z.output<typeof startOrderInput>;
export type ReceiveOrderInput = { orderRequestId: string };
