import type { redriveOrderRequest } from "@/lib/agreements/orders/commands/redrive-order-request";
import type { answerQuestion } from "@/lib/agreements/questions/commands/answer-question";
import type { countersignAgreement } from "@/lib/agreements/signing/commands/countersign-agreement";
import type { resendLink } from "@/lib/agreements/signing/commands/resend-link";
import type { revokeSignature } from "@/lib/agreements/signing/commands/revoke-signature";
import type { sendForSignature } from "@/lib/agreements/signing/commands/send-for-signature";
import { formatMoney, money } from "@/lib/kernel/money";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";

const closed = "It is no longer open for signature. Reload the page to see why.";

export const sendSentences = {
  not_approved: "Only an approved version can be sent. Submit it for approval first.",
  offer_lapsed: ({ on }) => `The offer was valid until ${on}. Extend it, then submit again.`,
  no_signatory: "Choose who signs for the customer, then submit again.",
  signatory_left: ({ name }) => `${name} is no longer with the customer. Choose another signatory.`,
  signer_is_staff: ({ name }) => `${name} has an account here. Somebody of the customer signs for the customer.`,
  signers_share_mailbox: ({ email }) => `Two signatories share ${email}. Each needs a mailbox of their own.`,
  no_longer_sold: ({ offerings }) =>
    `It cannot be ordered any more. ${offerings.join(" ")} Replace it in a new version.`,
  no_signing_authority: ({ name, limitMinor, currency }) =>
    limitMinor === null
      ? `No authority to sign in ${currency} is recorded for ${name}. Record it with the contact, or say why it is accepted.`
      : `${name} may sign up to ${formatMoney(money(limitMinor, currency))}, and this is more. Choose another, or say why it is accepted.`,
} satisfies Sentences<RefusalOf<typeof sendForSignature>>;

export const resendSentences = {
  request_closed: closed,
  nothing_to_resend: "This person has nothing to sign now, so there is no link to send.",
} satisfies Sentences<RefusalOf<typeof resendLink>>;

export const revokeSentences = { request_closed: closed } satisfies Sentences<RefusalOf<typeof revokeSignature>>;

export const answerSentences = {
  request_closed: closed,
  question_closed: "This question was already answered or withdrawn. Reload the page.",
} satisfies Sentences<RefusalOf<typeof answerQuestion>>;

export const countersignSentences = {
  not_awaiting_countersignature: "It does not wait for our countersignature any more. Reload the page.",
  own_request: "You asked for this signature or own the agreement, so somebody else countersigns it.",
  content_changed: "The content is not the one you opened. Reload the page and read it again.",
} satisfies Sentences<RefusalOf<typeof countersignAgreement>>;

export const redriveSentences = {
  not_dead: "This order is already on its way or answered. Reload the page.",
} satisfies Sentences<RefusalOf<typeof redriveOrderRequest>>;
