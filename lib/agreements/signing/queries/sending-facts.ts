import { inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { contacts, people } from "@/db/schema";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import type { AgreementState } from "../../drafting/domain/agreement-lifecycle";
import type { AgreementContent } from "../../drafting/domain/content";
import { linesOf, ordersOf } from "../../drafting/queries/draft-of";
import { orderability } from "../../drafting/queries/orderability";
import type { SendingFacts } from "../domain/sending";

type Agreement = {
  readonly id: string;
  readonly contentSha256: string | null;
  readonly state: AgreementState;
  readonly validUntil: IsoDate;
  readonly opportunityId: string;
  readonly channelId: string;
  readonly currency: Currency;
  readonly startsOn: IsoDate;
};

type Given = {
  readonly authorityReason: string | null;
  /** It was looked at a moment ago, in the same transaction. */
  readonly isOrderable: boolean;
};

/** Everything that decides whether this content may leave for signature now. */
export async function sendingFacts(
  actor: Actor,
  agreement: Agreement,
  content: AgreementContent,
  { authorityReason, isOrderable }: Given,
  now: Date,
  on: Reader = db,
): Promise<SendingFacts> {
  authorize(actor, "agreement:read");
  const signatories = content.signatories;
  const emails = signatories.map((one) => one.email.toLowerCase());
  const staff = await on
    .select({ email: people.email })
    .from(people)
    .where(inArray(sql`lower(${people.email})`, emails.length > 0 ? emails : [""]));
  const known = await on
    .select({
      id: contacts.id,
      limit: contacts.signingLimitMinor,
      currency: contacts.signingLimitCurrency,
      leftAt: contacts.leftAt,
    })
    .from(contacts)
    .where(inArray(contacts.id, signatories.length > 0 ? signatories.map((one) => one.contactId) : [""]));
  const subject = { kind: "agreement", id: agreement.id, contentHash: agreement.contentSha256 ?? "" };
  const approval = await approvalFor(actor, subject, on);
  const unsellable = isOrderable ? [] : await unsellableNow(actor, agreement, now, on);
  return {
    state: agreement.state,
    letsThrough: approval?.letsThrough ?? false,
    validUntil: agreement.validUntil,
    signatories,
    staffEmails: staff.map((one) => one.email),
    authority: Object.fromEntries(
      known.map((one) => [one.id, one.leftAt ? undefined : one.currency === content.currency ? one.limit : null]),
    ),
    value: { termMinor: content.totals.termMinor, currency: content.currency },
    authorityReason,
    unsellable,
  };
}

/** The rows of an approved agreement are its frozen content until it is opened again as the next version. */
async function unsellableNow(actor: Actor, agreement: Agreement, now: Date, on: Reader) {
  const ordered = { lines: await linesOf(on, agreement.id), orders: await ordersOf(on, agreement.id) };
  return (await orderability(actor, agreement, ordered, now, on)).unsellable;
}
