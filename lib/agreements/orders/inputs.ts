import { z } from "zod";
import { id } from "@/lib/kernel/fields";
import type { OrderAnswer } from "./domain/answer";

export type RecordOrderAnswer = { readonly orderRequestId: string; readonly answer: OrderAnswer };

export const redriveOrderRequestInput = z.strictObject({ orderRequestId: id });
export type RedriveOrderRequest = z.output<typeof redriveOrderRequestInput>;
