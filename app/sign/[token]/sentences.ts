import type { CeremonyRefusal, Missing, SignRefusal } from "@/lib/agreements/signing/domain/signature";
import type { Sentences } from "@/lib/kernel/result";

const moment = (iso: string) =>
  `${new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso))} UTC`;

/** Why a link opens nothing, in words for somebody who sees this product once. */
export const closedSentences = {
  link_expired: ({ at }) => `This link expired on ${moment(at)}.`,
  link_replaced: ({ email }) => `This link was replaced by a newer one, sent to ${email}.`,
  link_revoked: "This agreement was taken back by the sender. There is nothing for you to sign.",
  already_signed: ({ at }) => `You signed this on ${moment(at)}.`,
  request_closed: ({ state, at }) =>
    `${state === "declined" ? "This was declined" : state === "change_requested" ? "A change was asked for" : "This was closed"}${at ? ` on ${moment(at)}` : ""}. It can no longer be signed.`,
  not_your_turn: ({ before }) =>
    `It is not your turn yet. Before you signs: ${before.join(", ")}. You will get a mail.`,
  version_changed: "The agreement changed after this link was sent, so this version can no longer be signed.",
} satisfies Sentences<CeremonyRefusal>;

export const signSentences = {
  ...closedSentences,
  version_changed:
    "The agreement changed after you opened it. Nothing was signed. Reload the page to see what is different.",
  code_needed: "Type the code from your mail. We have sent you a new one just now.",
  code_expired:
    "That code is older than ten minutes. We have sent you a new one just now; everything else is still here.",
  code_tries_used: "That code was tried too often. We have sent you a new one just now; everything else is still here.",
  wrong_code: ({ triesLeft }) =>
    triesLeft > 0
      ? `That is not the code in the newest mail. ${triesLeft === 1 ? "One try is" : `${triesLeft} tries are`} left.`
      : "That is not the code, and no try is left. Send yourself a new one.",
  not_complete: "Nothing was signed yet. Still missing:",
  unknown_order: "One of the orders is not part of this agreement any more. Reload the page.",
} satisfies Sentences<SignRefusal>;

export const otherSentences = {
  too_many_codes: "You have asked for many codes. Wait an hour, or write to the sender.",
  no_such_clause: "That clause is not part of this agreement. Choose one from the list.",
  too_many_questions: "There are already many open questions. Wait for the answers, or write to the sender.",
  question_closed: "That question was already answered or withdrawn. Reload the page.",
  not_signed_in: "This link does not open anything. Use the newest mail.",
  from_elsewhere: "This page was opened from another address. Reload it and send again.",
  key_used_for_other_input: "This was already sent with other content. Reload the page to see what was recorded.",
};

export const missingWords = (missing: Missing): { readonly text: string; readonly anchor: string } => {
  switch (missing.what) {
    case "consent":
      return { text: "Your consent to sign electronically. Reload the page.", anchor: "top" };
    case "open_question":
      return { text: "A question is open. Wait for the answer, or withdraw it.", anchor: "questions" };
    case "key_term":
      return { text: `Confirm clause ${missing.number}, ${missing.title}.`, anchor: `term-${missing.number}` };
    case "typed_name":
      return { text: "Type your name.", anchor: "name" };
  }
};
