import { z } from "zod";
import * as field from "@/lib/kernel/fields";
import { cleanLine } from "@/lib/kernel/text";
import { risk } from "../terms/inputs";
import { largestQuantity, longestTermMonths } from "./domain/line";

/** What the commands of drafting accept, from forms and from the cells of the editor. Unknown fields are refused. */
const termMonths = field.whole(1, longestTermMonths);
const quantity = field.whole(1, largestQuantity);
const aggregate = { id: field.id, version: field.version };

export const startAgreementInput = z.strictObject({
  opportunityId: field.id,
  channelId: field.optionalId,
  termSetVersionId: field.optionalId,
  /** There is one open already, and another is wanted. */
  another: field.yes,
});
export type StartAgreement = z.output<typeof startAgreementInput>;

export const changeAgreementInput = z.strictObject({
  ...aggregate,
  title: field.line(160),
  startsOn: field.date,
  termMonths,
  validUntil: field.date,
  signatoryContactId: field.optionalId,
  sendWhenApproved: field.yes,
});
export type ChangeAgreement = z.output<typeof changeAgreementInput>;

export const addLineInput = z.strictObject({ id: field.id, offeringVersionId: field.id, quantity, termMonths });
export type AddLine = z.output<typeof addLineInput>;

const from = z.number().int();
export const changeLineInput = z.strictObject({
  id: field.id,
  lineId: field.id,
  edits: z
    .strictObject({
      discountBps: z.strictObject({ from, to: field.percent(0, 100) }).optional(),
      quantity: z.strictObject({ from, to: quantity }).optional(),
      termMonths: z.strictObject({ from, to: termMonths }).optional(),
      discountReason: z
        .strictObject({ from: z.string().transform(cleanLine).nullable(), to: field.optionalLine(300) })
        .optional(),
    })
    .refine((edits) => Object.values(edits).some((edit) => edit !== undefined), "Change something."),
});
export type ChangeLine = z.output<typeof changeLineInput>;

export const configureLineInput = z.strictObject({ ...aggregate, lineId: field.id, ...field.configuration });
export type ConfigureLine = z.output<typeof configureLineInput>;

export const removeLineInput = z.strictObject({ id: field.id, lineId: field.id });
export type RemoveLine = z.output<typeof removeLineInput>;

export const repriceLinesInput = z.strictObject({ id: field.id });
export type RepriceLines = z.output<typeof repriceLinesInput>;

const reason = field.paragraph(1_000);
const clauseText = field.paragraph(20_000);
/** A form's radio button names a fallback as "fallback <id>". */
const splitFallback = (given: unknown) => {
  if (typeof given !== "object" || given === null || !("position" in given)) return given;
  const [position, versionId] = String(given.position).split(" ");
  return position === "fallback" && versionId ? { ...given, position, versionId } : given;
};
const positions = z.discriminatedUnion("position", [
  z.strictObject({ ...aggregate, clauseId: field.id, position: z.literal("standard") }),
  z.strictObject({ ...aggregate, clauseId: field.id, position: z.literal("fallback"), versionId: field.id }),
  z.strictObject({ ...aggregate, clauseId: field.id, position: z.literal("custom"), text: clauseText, reason, risk }),
  z.strictObject({ ...aggregate, clauseId: field.id, position: z.literal("removed"), reason }),
]);
export const positionClauseInput = z.preprocess(splitFallback, positions);
export type PositionClause = z.output<typeof positionClauseInput>;

export const addClauseInput = z.strictObject({ ...aggregate, title: field.line(120), text: clauseText, reason, risk });
export type AddClause = z.output<typeof addClauseInput>;

export const dropClauseInput = z.strictObject({ ...aggregate, clauseId: field.id });
export type DropClause = z.output<typeof dropClauseInput>;

export const adoptTermsInput = z.strictObject(aggregate);
export type AdoptTerms = z.output<typeof adoptTermsInput>;

/** A row of the order form counts when a quantity is given; an empty one leaves the line out. */
const orderItem = z.strictObject({
  lineId: field.id,
  siteId: field.optionalId,
  quantity: z.preprocess(
    (value) => (value === "" || value === undefined ? "0" : value),
    field.whole(0, largestQuantity),
  ),
});
const orderFields = {
  name: field.line(120),
  requestedStartOn: field.optionalDate,
  requestedCompletionOn: field.optionalDate,
  billingContactId: field.optionalId,
  note: field.optionalParagraph(1_000),
  items: z
    .array(orderItem)
    .max(500)
    .optional()
    .default([])
    .transform((items) => items.filter((item) => item.quantity > 0)),
};
const endsAfterStart = (order: { requestedStartOn: string | null; requestedCompletionOn: string | null }) =>
  !order.requestedStartOn || !order.requestedCompletionOn || order.requestedCompletionOn >= order.requestedStartOn;
const afterStart = { path: ["requestedCompletionOn"], error: "Not before the start." };

export const addOrderInput = z.strictObject({ ...aggregate, ...orderFields }).refine(endsAfterStart, afterStart);
export type AddOrder = z.output<typeof addOrderInput>;

export const changeOrderInput = z
  .strictObject({ ...aggregate, orderId: field.id, ...orderFields })
  .refine(endsAfterStart, afterStart);
export type ChangeOrder = z.output<typeof changeOrderInput>;

export const removeOrderInput = z.strictObject({ ...aggregate, orderId: field.id });
export type RemoveOrder = z.output<typeof removeOrderInput>;

export const submitAgreementInput = z.strictObject(aggregate);
export type SubmitAgreement = z.output<typeof submitAgreementInput>;

export const recallAgreementInput = z.strictObject({ ...aggregate, reason: field.optionalParagraph(1_000) });
export type RecallAgreement = z.output<typeof recallAgreementInput>;

export const reopenAgreementInput = z.strictObject(aggregate);
export type ReopenAgreement = z.output<typeof reopenAgreementInput>;

export const withdrawAgreementInput = z.strictObject({ ...aggregate, reason });
export type WithdrawAgreement = z.output<typeof withdrawAgreementInput>;

export const duplicateAgreementInput = z.strictObject({ id: field.id });
export type DuplicateAgreement = z.output<typeof duplicateAgreementInput>;
