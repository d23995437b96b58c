import { newId } from "../../../kernel/id";
import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { addDays, today } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type AgreementState, isApproved } from "../../drafting/domain/agreement-lifecycle";
import type { AgreementContent, SignatoryContent } from "../../drafting/domain/content";
import { countersignatureNeed, type SigningPolicy } from "./countersignature";

/** What sending depends on, read under the agreement's lock. */
export type SendingFacts = {
  readonly state: AgreementState;
  /** The approval of exactly this content is complete, or the policy says that none is needed. */
  readonly letsThrough: boolean;
  readonly validUntil: IsoDate;
  readonly signatories: readonly SignatoryContent[];
  readonly staffEmails: readonly string[];
  /** Per contact what they may sign for in the agreement's currency; null: nothing recorded, undefined: they left. */
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
  if (!isApproved(facts.state) || !facts.letsThrough) return refuse("not_approved", { state: facts.state });
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

type Sending = {
  readonly id: string;
  readonly agreementId: string;
  readonly version: { readonly id: string; readonly contentSha256: string };
  readonly content: AgreementContent;
  readonly policy: SigningPolicy;
  readonly sentBy: string | null;
  readonly validUntil: IsoDate;
  readonly authorityReason: string | null;
};

/** The envelope as it leaves, with its signers: nobody is invited yet. */
export function envelopeOf(sending: Sending, now: Date) {
  const { id, agreementId, version, content, policy, sentBy, authorityReason } = sending;
  const stamps = { createdAt: now, changedAt: now };
  const value = { termMinor: content.totals.termMinor, currency: content.currency };
  return {
    request: {
      id,
      agreementId,
      agreementVersionId: version.id,
      contentSha256: version.contentSha256,
      sentBy,
      sentAt: now,
      expiresAt: expiryOf(now, policy.linkDays, sending.validUntil),
      policyId: policy.id,
      countersignatureNeeded: countersignatureNeed(policy, value).needed,
      authorityReason,
      ...stamps,
    },
    signers: content.signatories.map((one) => ({
      ...one,
      id: newId(),
      requestId: id,
      state: "waiting_turn" as const,
      ...stamps,
    })),
  };
}
