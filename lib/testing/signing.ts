/** What a customer does with their mail: opens the link in it, reads the code out of it. */
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mails } from "@/db/schema";
import { keyTerms } from "@/lib/agreements/drafting/domain/content";
import { giveConsent } from "@/lib/agreements/signing/commands/give-consent";
import { sendForSignature } from "@/lib/agreements/signing/commands/send-for-signature";
import type { SignAgreement } from "@/lib/agreements/signing/inputs";
import { signerOfToken } from "@/lib/agreements/signing/store";
import { must } from "@/lib/kernel/result";
import { type Context, contextFor } from "@/lib/platform/command";
import { type Approved, approvedAgreement, type Given } from "./approved-agreement";
import { as, now } from "./world";

/** The newest first. */
export const lettersTo = (to: string, purpose: (typeof mails.$inferSelect)["purpose"]) =>
  db
    .select()
    .from(mails)
    .where(and(eq(mails.toAddress, to), eq(mails.purpose, purpose)))
    .orderBy(desc(mails.queuedAt), desc(mails.id));

async function newestMail(to: string, purpose: (typeof mails.$inferSelect)["purpose"]) {
  const [mail] = await lettersTo(to, purpose);
  if (!mail) throw new Error(`${to} has no mail with a ${purpose}`);
  return mail;
}

export const tokenFor = async (to: string): Promise<string> =>
  /\/sign\/([A-Za-z0-9_-]{43})/.exec((await newestMail(to, "signing_link")).text)?.[1] ?? "";

export const codeFor = async (to: string): Promise<string> =>
  /\b(\d{6})\b/.exec((await newestMail(to, "signing_code")).text)?.[1] ?? "";

export async function holder(token: string, given: Partial<Context> = {}): Promise<Context> {
  const found = await signerOfToken(token);
  if (!found) throw new Error("nobody holds this link");
  const { id, name, email } = found.signer;
  const from = { address: "203.0.113.9", agent: "Firefox on a phone" };
  return contextFor({ kind: "signatory", id, name, email }, { now: now(), from, ...given });
}

export type Sent = Approved & { readonly requestId: string; readonly token: string; readonly email: string };

/** An agreement whose first signatory has a link. */
export async function sentAgreement(given: Given = {}): Promise<Sent> {
  const agreement = await approvedAgreement(given);
  const { requestId } = must(await sendForSignature(await as(given.owner ?? "rep"), { agreementId: agreement.id }));
  const email = agreement.content.signatories[0]?.email ?? "";
  return { ...agreement, requestId, email, token: await tokenFor(email) };
}

/** What the page posts when everything is confirmed. */
export async function complete(sent: Sent, given: Partial<SignAgreement> = {}): Promise<SignAgreement> {
  return {
    token: sent.token,
    contentSha256: sent.contentSha256,
    typedName: "Dana Ito",
    code: await codeFor(sent.email),
    keyTerms: keyTerms(sent.content).map((one) => one.number),
    orders: sent.content.orders.map((one) => one.no),
    ...given,
  };
}

/** The agreement is open in front of the signatory, and the code is in their mailbox. */
export async function readyToSign(given: Given = {}): Promise<Sent> {
  const sent = await sentAgreement(given);
  must(await giveConsent(await holder(sent.token), { token: sent.token }));
  return sent;
}
