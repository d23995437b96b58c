import { z } from "zod";
import { currency, date, id, line } from "@/lib/kernel/fields";
import { quarterField } from "../targets/inputs";
import { creditKinds } from "./domain/credit";

const amount = z.number().int().min(0);
const sold = { monthlyMinor: amount, termMinor: amount, termMonths: z.number().int().min(1) };

/** What a signature tells: the deal as it binds, and who sold it. */
export const creditAgreementInput = z.object({
  agreementId: id,
  number: line(40),
  title: line(300),
  customer: line(300),
  currency,
  signedOn: date,
  lines: z.array(z.object({ offeringId: id, ...sold })),
  sellers: z.array(
    z.object({ personId: id, kind: z.enum(creditKinds), shareBps: z.number().int().min(1).max(10_000) }),
  ),
});
export type CreditAgreement = z.output<typeof creditAgreementInput>;

/** What a cancellation tells: the items that will not be delivered. */
export const reverseCreditInput = z.object({
  agreementId: id,
  cancelledOn: date,
  reason: line(1_000),
  lines: z.array(z.object({ itemId: id, name: line(300), offeringVersionId: id.nullable(), ...sold })),
});
export type ReverseCredit = z.output<typeof reverseCreditInput>;

export const lockCreditPeriodInput = z.strictObject({ quarter: quarterField });
export type LockCreditPeriod = z.output<typeof lockCreditPeriodInput>;
