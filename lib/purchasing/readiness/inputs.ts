import { z } from "zod";
import { date, id, optionalParagraph, paragraph, version } from "@/lib/kernel/fields";
import { purchaseForms } from "../orders/domain/purchase";
import { checkKinds } from "./domain/check";

const choose = { error: "Choose one." };
const kind = z.enum(checkKinds, choose);

export const openCellInput = z.strictObject({ channelId: id, form: z.enum(purchaseForms, choose) });
export type OpenCell = z.output<typeof openCellInput>;

export const closeCellInput = z.strictObject({ id, version, reason: paragraph(500) });
export type CloseCell = z.output<typeof closeCellInput>;

export const overrideCheckInput = z.strictObject({ cellId: id, kind, reason: paragraph(500), endsOn: date });
export type OverrideCheck = z.output<typeof overrideCheckInput>;

export const liftOverrideInput = z.strictObject({ id });
export type LiftOverride = z.output<typeof liftOverrideInput>;

export const assignGapInput = z.strictObject({
  cellId: id,
  kind,
  personId: id,
  dueOn: date,
  note: optionalParagraph(500),
});
export type AssignGap = z.output<typeof assignGapInput>;
