import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  agreements,
  agreementVersions,
  people,
  signatureRequests,
  signedDocuments,
  signers,
  signingConsents,
  signingLinks,
  signingQuestions,
} from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { evidenceOf } from "../../copies/domain/evidence";
import type { AgreementContent } from "../../drafting/domain/content";
import { inScope } from "../../drafting/domain/scope";
import { maskedEmail } from "../domain/address";
import { countersign } from "../domain/countersignature";
import { awaitsCustomer, canAct, isOpen, signatureRequestWords, signerWords } from "../domain/signature-request";
import { signaturesOf } from "../store";

/** Where the signature of an agreement stands, for our side: who was asked, what they did, what they ask, what is next. */
export async function signatureOfAgreement(actor: Actor, agreementId: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  const [agreement] = await on.select().from(agreements).where(eq(agreements.id, agreementId));
  if (!agreement) throw new NotFound("agreement", agreementId);
  inScope(actor, agreement);
  const requests = await on
    .select({
      request: signatureRequests,
      n: agreementVersions.n,
      content: agreementVersions.content,
      sender: people.name,
    })
    .from(signatureRequests)
    .innerJoin(agreementVersions, eq(agreementVersions.id, signatureRequests.agreementVersionId))
    .leftJoin(people, eq(people.id, signatureRequests.sentBy))
    .where(eq(signatureRequests.agreementId, agreementId))
    .orderBy(desc(signatureRequests.sentAt), desc(signatureRequests.id));
  const latest = requests[0];
  const { id, number, title, state, ownerId } = agreement;
  return {
    agreement: { id, number, title, state, ownerId },
    may: { send: state === "approved" && may(actor, "agreement:send") },
    request: latest ? await requestView(actor, on, agreement, latest) : undefined,
    earlier: requests.slice(1).map(({ request, n }) => ({
      ...{
        id: request.id,
        version: n,
        sentAt: request.sentAt,
        closedAt: request.closedAt,
        reason: request.closedReason,
      },
      word: signatureRequestWords[request.state],
    })),
  };
}

type Row = {
  readonly request: typeof signatureRequests.$inferSelect;
  readonly n: number;
  readonly content: unknown;
  readonly sender: string | null;
};

async function requestView(
  actor: Actor,
  on: Reader,
  agreement: typeof agreements.$inferSelect,
  { request, n, content, sender }: Row,
) {
  const shown = content as AgreementContent;
  const now = await databaseNow();
  const maySend = may(actor, "agreement:send");
  const signatures = await signaturesOf(on, request.id);
  const [copy] = await on
    .select({ sha256: signedDocuments.sha256, fileName: signedDocuments.fileName })
    .from(signedDocuments)
    .where(and(eq(signedDocuments.requestId, request.id), eq(signedDocuments.kind, "copy")));
  const by = { id: actor.kind === "person" ? actor.id : "", contentSha256: request.contentSha256 };
  const allowed = may(actor, "agreement:countersign")
    ? countersign({ ...request, ownerId: agreement.ownerId }, by)
    : undefined;
  const { id, state, sentAt, expiresAt, contentSha256, closedReason, closedAt } = request;
  return {
    ...{ id, state, sentAt, expiresAt, contentSha256, closedReason, closedAt, version: n, sender },
    word: signatureRequestWords[state],
    isOpen: isOpen(state),
    waitsForUs: state === "awaiting_countersignature",
    countersignatureNeeded: request.countersignatureNeeded,
    authorityReason: request.authorityReason,
    button: `I have read ${shown.number} version ${shown.version} and sign it for ${shown.provider.name}`,
    signers: await signerViews(on, id, { resend: maySend && awaitsCustomer(state) && now < expiresAt }),
    questions: await questionViews(on, id, maySend && isOpen(state)),
    evidence: signatures.map((one) => ({ id: one.id, party: one.party, name: one.name, rows: evidenceOf(one) })),
    copy,
    may: {
      revoke: maySend && isOpen(state),
      countersign: allowed?.ok ?? false,
      /** Why somebody who countersigns otherwise cannot do it here. */
      countersignRefusal: allowed && !allowed.ok ? allowed.refusal.reason : undefined,
    },
  };
}

async function signerViews(on: Reader, requestId: string, mayDo: { resend: boolean }) {
  const rows = await on
    .select({ signer: signers, consentedAt: signingConsents.at })
    .from(signers)
    .leftJoin(signingConsents, eq(signingConsents.signerId, signers.id))
    .where(eq(signers.requestId, requestId))
    .orderBy(asc(signers.turn), asc(signers.id));
  const links = await on
    .select({ signerId: signingLinks.signerId, createdAt: signingLinks.createdAt })
    .from(signingLinks)
    .where(
      inArray(
        signingLinks.signerId,
        rows.map(({ signer }) => signer.id),
      ),
    )
    .orderBy(desc(signingLinks.createdAt));
  return rows.map(({ signer, consentedAt }) => ({
    ...{ id: signer.id, name: signer.name, title: signer.title, state: signer.state, turn: signer.turn },
    email: maskedEmail(signer.email),
    word: signerWords[signer.state],
    lastLinkAt: links.find((link) => link.signerId === signer.id)?.createdAt ?? null,
    consentedAt,
    decidedAt: signer.decidedAt,
    statement: signer.statement,
    may: { resend: mayDo.resend && canAct(signer.state) },
  }));
}

async function questionViews(on: Reader, requestId: string, mayAnswer: boolean) {
  const rows = await on
    .select({ question: signingQuestions, askedBy: signers.name, answeredBy: people.name })
    .from(signingQuestions)
    .innerJoin(signers, eq(signers.id, signingQuestions.signerId))
    .leftJoin(people, eq(people.id, signingQuestions.answeredBy))
    .where(eq(signingQuestions.requestId, requestId))
    .orderBy(asc(signingQuestions.askedAt), asc(signingQuestions.id));
  return rows.map(({ question, askedBy, answeredBy }) => ({
    ...{ id: question.id, clauseNumber: question.clauseNumber, question: question.question, answer: question.answer },
    ...{ state: question.state, askedAt: question.askedAt, closedAt: question.closedAt, askedBy, answeredBy },
    may: { answer: mayAnswer && question.state === "open" },
  }));
}

export type SignatureView = Awaited<ReturnType<typeof signatureOfAgreement>>;
export type SignatureRequestView = NonNullable<SignatureView["request"]>;
