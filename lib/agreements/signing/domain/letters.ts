import { codeMinutes } from "../../codes/domain/signing-code";
import type { AgreementContent } from "../../drafting/domain/content";

/** The mails of a signature, in plain text. They name the agreement, never its prices: mail is not a safe place. */
type About = Pick<AgreementContent, "number" | "version" | "title" | "provider" | "customer">;
export type Letter = { readonly subject: string; readonly text: string };

const day = (at: Date) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(at);
const paragraphs = (...texts: readonly (string | false)[]) => texts.filter(Boolean).join("\n\n");

export function invitation(
  about: About,
  to: { readonly name: string; readonly from: string; readonly url: string; readonly until: Date },
  again: "first" | "resent" | "reminder" = "first",
): Letter {
  const title = `${about.number} ${about.title}`;
  return {
    subject: again === "reminder" ? `Reminder: ${title} waits for your signature` : `Please sign ${title}`,
    text: paragraphs(
      `Dear ${to.name},`,
      `${to.from} of ${about.provider.name} asks you to read and sign ${title}, version ${about.version}, for ${about.customer.name}.`,
      `Open this page to read it, ask a question, ask for a change, decline or sign:\n${to.url}`,
      again === "resent" && "This link replaces the one in earlier mails, which no longer works.",
      `The link is yours alone and works until ${day(to.until)} (end of day, UTC). Do not forward it. Before you sign, a one-time code is sent to this address.`,
      about.provider.name,
    ),
  };
}

export const codeLetter = (about: About, code: string, purpose: "sign" | "download"): Letter => ({
  subject: `${code} is your code for ${about.number}`,
  text: paragraphs(
    `${code}`,
    purpose === "sign"
      ? `This is your one-time code to sign ${about.number} version ${about.version}. It works for ${codeMinutes} minutes, once.`
      : `This is your one-time code to download your copy of ${about.number}. It works for ${codeMinutes} minutes, once.`,
    `If you did not ask for it, somebody else has your signing link: do not pass the code on, and tell ${about.provider.name}.`,
  ),
});

export const answerLetter = (about: About, to: { name: string; question: string; answer: string }): Letter => ({
  subject: `Answer to your question about ${about.number}`,
  text: paragraphs(
    `Dear ${to.name},`,
    `You asked: ${to.question}`,
    `${about.provider.name} answers: ${to.answer}`,
    "The answer is also on the signing page; the link in the mail that invited you still works.",
  ),
});

export const closedLetter = (about: About, to: { name: string; why: string }): Letter => ({
  subject: `${about.number} can no longer be signed`,
  text: paragraphs(
    `Dear ${to.name},`,
    `${about.number} version ${about.version} is no longer open for your signature: ${to.why}`,
    "You need not do anything. Your link shows nothing of the agreement any more.",
    about.provider.name,
  ),
});

export const copyLetter = (about: About, to: { name: string; sha256: string; verifyUrl: string }): Letter => ({
  subject: `Your signed copy of ${about.number}`,
  text: paragraphs(
    `Dear ${to.name},`,
    `${about.number} version ${about.version} between ${about.provider.name} and ${about.customer.name} is signed by both sides as agreed. Your copy is attached; the other side has the same file.`,
    `SHA-256 of the file: ${to.sha256}\nWhether a file is that copy can be checked at ${to.verifyUrl}.`,
    about.provider.name,
  ),
});
