import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { signatures, signedDocuments, signers, signingQuestions } from "@/db/schema";
import type { Signatory } from "@/lib/kernel/actor";
import { databaseNow } from "@/lib/platform/clock";
import { isSpent, takeFrom } from "@/lib/platform/guessing";
import { codeTries } from "../../codes/domain/signing-code";
import { authorizeSigner } from "../domain/access";
import { maskedEmail } from "../domain/address";
import { type ShownContent, shownContent } from "../domain/shown-content";
import { type CeremonyRefusal, openCeremony } from "../domain/signature";
import { type SigningCase, senderName, signerOfToken, signingCase } from "../store";

type Heading = {
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly provider: string;
  readonly customer: string;
  readonly signer: { readonly name: string; readonly email: string };
  readonly sender: string;
};

export type AskedQuestion = {
  readonly id: string;
  readonly clauseNumber: string | null;
  readonly question: string;
  readonly answer: string | null;
  readonly state: "open" | "answered" | "withdrawn";
  readonly mine: boolean;
  readonly askedBy: string;
};

/** What a link shows now. Reading changes nothing: programs that check mails open links too. */
export type SigningPage =
  | ({ readonly kind: "closed"; readonly refusal: CeremonyRefusal } & Pick<Heading, "provider" | "number">)
  | ({ readonly kind: "consent" } & Heading)
  | ({
      readonly kind: "sign";
      readonly content: ShownContent;
      readonly contentSha256: string;
      readonly questions: readonly AskedQuestion[];
      readonly code: { readonly usable: boolean; readonly until: Date | null };
      readonly until: Date;
    } & Heading)
  | ({
      readonly kind: "signed";
      readonly at: Date;
      readonly executed: boolean;
      readonly leftOutOrders: readonly number[];
      readonly copyReady: boolean;
      readonly codeUsable: boolean;
    } & Heading);

const guesses = { name: "signing_link_guess", perAddress: 30, overAll: 3_000, seconds: 15 * 60 };
const shape = /^[A-Za-z0-9_-]{43}$/;

/**
 * The signatory whom a token belongs to; undefined for a guess. Guesses are counted by address and over all; an address
 * that guessed too often gets the same answer for every link.
 */
export async function signatoryOf(token: string, address: string, on: Reader = db): Promise<Signatory | undefined> {
  const { name, perAddress, overAll, seconds } = guesses;
  if (await isSpent(name, address, perAddress, seconds)) return undefined;
  if (await isSpent(name, "everybody", overAll, seconds)) return undefined;
  const found = shape.test(token) ? await signerOfToken(token, on) : undefined;
  if (!found) {
    await takeFrom(name, address, perAddress, seconds);
    await takeFrom(name, "everybody", overAll, seconds);
    return undefined;
  }
  const { id, name: called, email } = found.signer;
  return { kind: "signatory", id, name: called, email };
}

export async function signingPage(
  actor: Signatory,
  token: string,
  at?: Date,
  on: Reader = db,
): Promise<SigningPage | undefined> {
  authorizeSigner(actor);
  const now = at ?? (await databaseNow());
  const found = await signingCase(on, token, undefined);
  if (!found || found.signer.id !== actor.id) return undefined;
  const heading = await headingOf(on, found);
  if (found.signer.state === "signed") return signedPage(on, found, heading, now);
  const open = openCeremony(found.ceremony, now);
  if (!open.ok)
    return { kind: "closed", refusal: masked(open.refusal), provider: heading.provider, number: heading.number };
  if (!found.consent) return { kind: "consent", ...heading };
  const { code } = found;
  const usable = code !== undefined && !code.usedAt && code.tries < codeTries && code.expiresAt > now;
  return {
    kind: "sign",
    ...heading,
    content: shownContent(found.content),
    contentSha256: found.request.contentSha256,
    questions: await questionsOf(on, found),
    code: { usable, until: usable ? code.expiresAt : null },
    until: found.link.expiresAt,
  };
}

const masked = (refusal: CeremonyRefusal): CeremonyRefusal =>
  refusal.reason === "link_replaced" ? { ...refusal, email: maskedEmail(refusal.email) } : refusal;

async function headingOf(on: Reader, found: SigningCase): Promise<Heading> {
  const { content, signer, request } = found;
  return {
    number: content.number,
    title: content.title,
    version: content.version,
    provider: content.provider.name,
    customer: content.customer.name,
    signer: { name: signer.name, email: maskedEmail(signer.email) },
    sender: (await senderName(on, request.sentBy)) ?? content.provider.name,
  };
}

async function questionsOf(on: Reader, found: SigningCase): Promise<AskedQuestion[]> {
  const rows = await on
    .select({ question: signingQuestions, askedBy: signers.name })
    .from(signingQuestions)
    .innerJoin(signers, eq(signers.id, signingQuestions.signerId))
    .where(eq(signingQuestions.requestId, found.request.id))
    .orderBy(asc(signingQuestions.askedAt), asc(signingQuestions.id));
  return rows.map(({ question: { id, clauseNumber, question, answer, state, signerId }, askedBy }) => ({
    ...{ id, clauseNumber, question, answer, state, askedBy },
    mine: signerId === found.signer.id,
  }));
}

async function signedPage(on: Reader, found: SigningCase, heading: Heading, now: Date): Promise<SigningPage> {
  const [signature] = await on.select().from(signatures).where(eq(signatures.signerId, found.signer.id));
  const [copy] = await on
    .select({ id: signedDocuments.id })
    .from(signedDocuments)
    .where(and(eq(signedDocuments.requestId, found.request.id), eq(signedDocuments.kind, "copy")));
  const code = found.downloadCode;
  return {
    kind: "signed",
    ...heading,
    at: signature?.at ?? found.signer.decidedAt ?? now,
    executed: found.request.state === "completed",
    leftOutOrders: signature?.leftOutOrders ?? [],
    copyReady: copy !== undefined,
    codeUsable: code !== undefined && !code.usedAt && code.tries < codeTries && code.expiresAt > now,
  };
}
