import { z } from "zod";
import { date, id, optionalLine, optionalParagraph, paragraph, version } from "@/lib/kernel/fields";

const item = { itemId: id, version };

export const startItemInput = z.strictObject(item);
export const startOrderInput = z.strictObject({ orderId: id, version });
export const holdItemInput = z.strictObject({ ...item, reason: paragraph(500) });
export const awaitInformationInput = z.strictObject({ ...item, reason: paragraph(500) });
export const resumeItemInput = z.strictObject({ ...item, note: optionalParagraph(500) });
export const failItemInput = z.strictObject({ ...item, reason: paragraph(500) });
export const completeItemInput = z.strictObject({ ...item, startsOn: date, serialNumber: optionalLine(100) });
export const completeOrderInput = z.strictObject({ orderId: id, version, startsOn: date });

export type MoveItemInput = { itemId: string; version: number; reason?: string | null; note?: string | null };
export type CompleteItemInput = z.output<typeof completeItemInput>;
export type CompleteOrderInput = z.output<typeof completeOrderInput>;
export type StartOrderInput = z.output<typeof startOrderInput>;
export type ReceiveOrderInput = { orderRequestId: string };
