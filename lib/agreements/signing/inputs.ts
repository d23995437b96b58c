import { z } from "zod";
import { id, line, optionalLine, optionalParagraph, paragraph, whole } from "@/lib/kernel/fields";
import { currencies } from "@/lib/kernel/money";

/** What the commands of signing accept, from staff forms and from the customer's page. Unknown fields are refused. */
export const sendForSignatureInput = z.strictObject({ agreementId: id, authorityReason: optionalParagraph(500) });
export type SendForSignature = { readonly agreementId: string; readonly authorityReason?: string | null };

export const resendLinkInput = z.strictObject({ requestId: id, signerId: id });
export type ResendLink = z.output<typeof resendLinkInput>;

export const revokeSignatureInput = z.strictObject({ requestId: id, reason: paragraph(500) });
export type RevokeSignature = z.output<typeof revokeSignatureInput>;

export const answerQuestionInput = z.strictObject({ questionId: id, answer: paragraph(4000) });
export type AnswerQuestion = z.output<typeof answerQuestionInput>;

export const countersignInput = z.strictObject({ requestId: id, contentSha256: line(64), typedName: line(120) });
export type CountersignAgreement = z.output<typeof countersignInput>;

export const signingPolicyInput = z.strictObject({
  countersignAbove: z.partialRecord(z.enum(currencies), whole(0, 10_000_000_000_000)),
  linkDays: whole(1, 90),
  reminderDays: z.array(whole(1, 89)).max(5),
});
export type SetSigningPolicy = z.output<typeof signingPolicyInput>;

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "Open the link in your mail again.");
/** A group of boxes as a form sends it: absent, one value, or several. */
const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().max(20)).max(500));

export const linkInput = z.strictObject({ token });
export type WithToken = z.output<typeof linkInput>;

export const codeDigits = optionalLine(12).transform((text) => text?.replace(/\D/g, "") || null);

export const signInput = z.strictObject({
  token,
  contentSha256: line(64),
  typedName: optionalLine(120),
  code: codeDigits,
  keyTerms: ticked,
  orders: ticked.transform((numbers) => numbers.map(Number)).pipe(z.array(z.number().int().min(0).max(9999))),
});
export type SignAgreement = z.output<typeof signInput>;

export const askQuestionInput = z.strictObject({ token, clauseNumber: optionalLine(20), question: paragraph(2000) });
export type AskQuestion = z.output<typeof askQuestionInput>;

export const withdrawQuestionInput = z.strictObject({ token, questionId: id });
export type WithdrawQuestion = z.output<typeof withdrawQuestionInput>;

export const statementInput = z.strictObject({ token, statement: paragraph(2000) });
export type WithStatement = z.output<typeof statementInput>;

export const collectCopyInput = z.strictObject({ token, code: codeDigits });
export type CollectCopy = z.output<typeof collectCopyInput>;
