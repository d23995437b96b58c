import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  agreements,
  agreementVersions,
  people,
  signatureRequests,
  signatures,
  signers,
  signingConsents,
  signingLinks,
  signingPolicies,
  signingQuestions,
} from "@/db/schema";
import { Broken } from "@/lib/kernel/errors";
import { sha256 } from "@/lib/kernel/hash";
import type { Context, Tx } from "@/lib/platform/command";
import { addJobs } from "@/lib/platform/jobs";
import { type CodeRow, latestCode } from "../codes/store";
import type { AgreementState } from "../drafting/domain/agreement-lifecycle";
import type { AgreementContent } from "../drafting/domain/content";
import { saveAgreement } from "../drafting/store";
import { expireSignatureJob, remindersBefore, remindSignersJob } from "./domain/deadlines";
import type { Ceremony } from "./domain/signature";
import {
  isUndecided,
  type LinkState,
  openRequestStates,
  type SignatureRequestState,
  type SignerState,
} from "./domain/signature-request";

/** The only writer of the signing tables. Locks are always taken agreement first, so that no two commands wait in a ring. */
export type AgreementRow = typeof agreements.$inferSelect;
export type RequestRow = typeof signatureRequests.$inferSelect;
export type SignerRow = typeof signers.$inferSelect;
export type LinkRow = typeof signingLinks.$inferSelect;

export type Envelope = {
  readonly agreement: AgreementRow;
  readonly request: RequestRow;
  readonly signers: readonly SignerRow[];
  readonly content: AgreementContent;
};

/** What one link leads to. */
export type SigningCase = Envelope & {
  readonly signer: SignerRow;
  readonly link: LinkRow;
  readonly consent: typeof signingConsents.$inferSelect | undefined;
  readonly code: CodeRow | undefined;
  /** For the copy, once signed. */
  readonly downloadCode: CodeRow | undefined;
  readonly ceremony: Ceremony;
};

export async function lockAgreement(tx: Tx, id: string): Promise<AgreementRow | undefined> {
  const [row] = await tx.select().from(agreements).where(eq(agreements.id, id)).for("update");
  return row;
}

export async function frozenVersion(on: Reader, agreementId: string, contentSha256: string | null) {
  const [row] = await on
    .select()
    .from(agreementVersions)
    .where(
      and(eq(agreementVersions.agreementId, agreementId), eq(agreementVersions.contentSha256, contentSha256 ?? "")),
    );
  return row;
}

export async function moveAgreement(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  to: AgreementState,
  more: { readonly sentAt?: Date; readonly executedAt?: Date; readonly stateReason?: string | null } = {},
): Promise<void> {
  await saveAgreement(tx, ctx, agreement, { state: to, ...more });
}

async function envelope(on: Reader, agreement: AgreementRow, request: RequestRow): Promise<Envelope> {
  const everyone = await on
    .select()
    .from(signers)
    .where(eq(signers.requestId, request.id))
    .orderBy(asc(signers.turn), asc(signers.id));
  const [version] = await on
    .select({ content: agreementVersions.content })
    .from(agreementVersions)
    .where(eq(agreementVersions.id, request.agreementVersionId));
  return { agreement, request, signers: everyone, content: version?.content as AgreementContent };
}

/** The open request of an agreement, both locked. */
export async function lockOpenEnvelope(tx: Tx, agreementId: string): Promise<Envelope | undefined> {
  const agreement = await lockAgreement(tx, agreementId);
  if (!agreement) return undefined;
  const [request] = await tx
    .select()
    .from(signatureRequests)
    .where(
      and(eq(signatureRequests.agreementId, agreementId), inArray(signatureRequests.state, [...openRequestStates])),
    )
    .for("update");
  return request && envelope(tx, agreement, request);
}

export async function lockEnvelope(tx: Tx, requestId: string): Promise<Envelope | undefined> {
  const [found] = await tx
    .select({ agreementId: signatureRequests.agreementId })
    .from(signatureRequests)
    .where(eq(signatureRequests.id, requestId));
  const agreement = found && (await lockAgreement(tx, found.agreementId));
  if (!agreement) return undefined;
  const [request] = await tx.select().from(signatureRequests).where(eq(signatureRequests.id, requestId)).for("update");
  return request && envelope(tx, agreement, request);
}

/** Who a token belongs to; undefined for a guess. Looked up by its hash in a unique index: the time tells nothing. */
export async function signerOfToken(token: string, on: Reader = db) {
  const [row] = await on
    .select({ signer: signers, link: signingLinks, request: signatureRequests })
    .from(signingLinks)
    .innerJoin(signers, eq(signers.id, signingLinks.signerId))
    .innerJoin(signatureRequests, eq(signatureRequests.id, signers.requestId))
    .where(eq(signingLinks.tokenSha256, sha256(token)));
  return row;
}

/** Everything about a link, read at one moment; with `lock`, held until the transaction ends. */
export async function signingCase(on: Reader, token: string, lock: Tx | undefined): Promise<SigningCase | undefined> {
  const first = await signerOfToken(token, on);
  if (!first) return undefined;
  const whole = lock ? await lockEnvelope(lock, first.request.id) : await readEnvelope(on, first.request);
  const found = lock ? await signerOfToken(token, on) : first;
  if (!whole || !found) return undefined;
  const [consent] = await on.select().from(signingConsents).where(eq(signingConsents.signerId, found.signer.id));
  const [open] = await on
    .select({ count: count() })
    .from(signingQuestions)
    .where(and(eq(signingQuestions.requestId, found.request.id), eq(signingQuestions.state, "open")));
  const code = await latestCode(on, found.signer.id, "sign");
  const downloadCode = found.signer.state === "signed" ? await latestCode(on, found.signer.id, "download") : undefined;
  const { signer, link } = found;
  return {
    ...whole,
    signer,
    link,
    consent,
    code,
    downloadCode,
    ceremony: {
      link: { state: link.state, expiresAt: link.expiresAt, closedAt: link.closedAt },
      signer: { ...signer, consented: consent !== undefined },
      request: {
        ...whole.request,
        outdated: whole.agreement.contentSha256 !== whole.request.contentSha256,
      },
      waitingFor: whole.signers
        .filter((one) => one.turn < signer.turn && isUndecided(one.state))
        .map((one) => one.name),
      openQuestions: open?.count ?? 0,
      content: whole.content,
    },
  };
}

async function readEnvelope(on: Reader, request: RequestRow): Promise<Envelope | undefined> {
  const [agreement] = await on.select().from(agreements).where(eq(agreements.id, request.agreementId));
  return agreement && envelope(on, agreement, request);
}

export const saveConsent = (tx: Tx, consent: typeof signingConsents.$inferInsert) =>
  tx.insert(signingConsents).values(consent);

export const saveSignature = (tx: Tx, signature: typeof signatures.$inferInsert) =>
  tx.insert(signatures).values(signature);

export async function saveEnvelope(
  tx: Tx,
  request: typeof signatureRequests.$inferInsert,
  everyone: readonly (typeof signers.$inferInsert)[],
): Promise<{ readonly request: RequestRow; readonly signers: readonly SignerRow[] }> {
  const [saved] = await tx.insert(signatureRequests).values(request).returning();
  if (!saved) throw new Broken("A request that was not written");
  return {
    request: saved,
    signers: await tx
      .insert(signers)
      .values([...everyone])
      .returning(),
  };
}

export async function moveRequest(
  tx: Tx,
  ctx: Context,
  request: RequestRow,
  to: SignatureRequestState,
  closedReason: string | null = null,
): Promise<void> {
  const closed = to === "awaiting_countersignature" ? {} : { closedAt: ctx.now, closedReason };
  await tx
    .update(signatureRequests)
    .set({ state: to, ...closed, version: sql`${signatureRequests.version} + 1`, changedAt: ctx.now })
    .where(eq(signatureRequests.id, request.id));
}

export async function moveSigner(
  tx: Tx,
  ctx: Context,
  signerId: string,
  to: SignerState,
  decided: { readonly statement?: string } | undefined = undefined,
): Promise<void> {
  await tx
    .update(signers)
    .set({
      state: to,
      ...(decided ? { decidedAt: ctx.now, statement: decided.statement ?? null } : {}),
      version: sql`${signers.version} + 1`,
      changedAt: ctx.now,
    })
    .where(eq(signers.id, signerId));
}

/** Whoever has not decided when a request ends can no longer decide. */
export async function endUndecided(tx: Tx, ctx: Context, requestId: string, as: SignerState, links: LinkState) {
  const undecided = await tx
    .update(signers)
    .set({ state: as, version: sql`${signers.version} + 1`, changedAt: ctx.now })
    .where(and(eq(signers.requestId, requestId), inArray(signers.state, ["waiting_turn", "invited", "consented"])))
    .returning();
  await endLinks(
    tx,
    ctx,
    undecided.map((one) => one.id),
    links,
  );
  return undecided;
}

export async function endLinks(tx: Tx, ctx: Context, signerIds: readonly string[], as: LinkState): Promise<void> {
  if (signerIds.length === 0) return;
  await tx
    .update(signingLinks)
    .set({ state: as, closedAt: ctx.now, changedAt: ctx.now })
    .where(and(inArray(signingLinks.signerId, [...signerIds]), eq(signingLinks.state, "active")));
}

export const saveLink = (tx: Tx, link: typeof signingLinks.$inferInsert) => tx.insert(signingLinks).values(link);

export async function extendRequest(tx: Tx, ctx: Context, requestId: string, expiresAt: Date): Promise<void> {
  await tx
    .update(signatureRequests)
    .set({ expiresAt, version: sql`${signatureRequests.version} + 1`, changedAt: ctx.now })
    .where(eq(signatureRequests.id, requestId));
}

/** What the clock does to an open request: reminders, then its end. */
export async function planDeadlines(
  tx: Tx,
  request: Pick<RequestRow, "id" | "sentAt" | "expiresAt">,
  reminderDays: readonly number[],
) {
  const payload = { requestId: request.id };
  await addJobs(tx, expireSignatureJob, [{ payload, runAt: request.expiresAt, key: `expire:${request.id}` }]);
  const reminders = remindersBefore(request.sentAt, request.expiresAt, reminderDays);
  const jobs = reminders.map((runAt) => ({ payload, runAt, key: `remind:${request.id}:${runAt.getTime()}` }));
  await addJobs(tx, remindSignersJob, jobs);
}

export async function senderName(on: Reader, id: string | null): Promise<string | undefined> {
  if (!id) return undefined;
  const [row] = await on.select({ name: people.name }).from(people).where(eq(people.id, id));
  return row?.name;
}

export const signaturesOf = (on: Reader, requestId: string) =>
  on
    .select()
    .from(signatures)
    .where(eq(signatures.requestId, requestId))
    .orderBy(asc(signatures.at), asc(signatures.id));

export const saveSigningPolicy = (tx: Tx, policy: typeof signingPolicies.$inferInsert) =>
  tx.insert(signingPolicies).values(policy);

export async function requestById(on: Reader, requestId: string): Promise<Envelope | undefined> {
  const [request] = await on.select().from(signatureRequests).where(eq(signatureRequests.id, requestId));
  return request && readEnvelope(on, request);
}

export async function emailOfPerson(on: Reader, id: string) {
  const [row] = await on.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, id));
  return row;
}
