import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { addDays, today } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type AgreementState, isApproved } from "../../drafting/domain/agreement-lifecycle";
import type { SignatoryContent } from "../../drafting/domain/content";

/** What sending depends on, read under the agreement's lock. */
export type SendingFacts = {
  readonly state: AgreementState;
  readonly validUntil: IsoDate;
  readonly signatories: readonly SignatoryContent[];
  readonly staffEmails: readonly string[];
  /** Per contact: what they may sign for; null when nothing is recorded, undefined when they left. */
  readonly authority: Readonly<Record<string, number | null | undefined>>;
  readonly value: { readonly termMinor: number; readonly currency: Currency };
  readonly authorityReason: string | null;
  readonly unsellable: readonly string[];
};

export type SendRefusal =
  | { readonly reason: "not_approved"; readonly state: AgreementState }
  | { readonly reason: "offer_lapsed"; readonly on: IsoDate }
  | { readonly reason: "no_signatory" }
  | { readonly reason: "signatory_left"; readonly name: string }
  | { readonly reason: "signer_is_staff"; readonly name: string }
  | { readonly reason: "signers_share_mailbox"; readonly email: string }
  | { readonly reason: "no_longer_sold"; readonly offerings: readonly string[] }
  | {
      readonly reason: "no_signing_authority";
      readonly name: string;
      readonly limitMinor: number | null;
      readonly currency: Currency;
    };

/** An agreement goes out complete, approved and sellable, to people outside who may sign for it. */
export function maySend(facts: SendingFacts, now: Date): Result<null, SendRefusal> {
  if (!isApproved(facts.state)) return refuse("not_approved", { state: facts.state });
  if (facts.validUntil < today(now)) return refuse("offer_lapsed", { on: facts.validUntil });
  if (facts.signatories.length === 0) return refuse("no_signatory");
  const gone = facts.signatories.find((one) => facts.authority[one.contactId] === undefined);
  if (gone) return refuse("signatory_left", { name: gone.name });
  const staff = new Set(facts.staffEmails.map((each) => each.toLowerCase()));
  const colleague = facts.signatories.find((one) => staff.has(one.email.toLowerCase()));
  if (colleague) return refuse("signer_is_staff", { name: colleague.name });
  const mailboxes = facts.signatories.map((one) => one.email.toLowerCase());
  const shared = mailboxes.find((email, at) => mailboxes.indexOf(email) !== at);
  if (shared) return refuse("signers_share_mailbox", { email: shared });
  if (facts.unsellable.length > 0) return refuse("no_longer_sold", { offerings: facts.unsellable });
  const short = facts.signatories.find((one) => (facts.authority[one.contactId] ?? -1) < facts.value.termMinor);
  if (short && !facts.authorityReason)
    return refuse("no_signing_authority", {
      name: short.name,
      limitMinor: facts.authority[short.contactId] ?? null,
      currency: facts.value.currency,
    });
  return ok(null);
}

/** Links work for the policy's days, and never after the offer itself. */
export function expiryOf(now: Date, linkDays: number, validUntil: IsoDate): Date {
  const last = addDays(today(now), linkDays);
  return new Date(`${addDays(last < validUntil ? last : validUntil, 1)}T00:00:00.000Z`);
}
