import { desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreements, agreementVersions, channels, people, termSetVersions } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { publishedVersionOf } from "../../terms/store";
import { awaitsApproval, isApproved, isDraft, isEditable, mayBeWithdrawn } from "../domain/agreement-lifecycle";
import { assemble } from "../domain/assembly";
import type { AgreementContent } from "../domain/content";
import { inScope } from "../domain/scope";
import { draftOf } from "./draft-of";

/** The agreement's row when this actor may know of it; a foreign one is not found. */
export async function agreementRow(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  if (!isId(id)) throw new NotFound("agreement", id);
  const [row] = await on.select().from(agreements).where(eq(agreements.id, id));
  if (!row) throw new NotFound("agreement", id);
  inScope(actor, row);
  return row;
}

/** Everything recorded about one agreement: its present content, its frozen versions, and what this person may do. */
export async function agreement(actor: Actor, id: string, on: Reader = db) {
  const row = await agreementRow(actor, id, on);
  const draft = await draftOf(on, row);
  const versions = await versionsOf(on, id);
  const frozen = versions.find((version) => version.contentSha256 === row.contentSha256);
  const [channel] = await on.select({ name: channels.name }).from(channels).where(eq(channels.id, row.channelId));
  const [owner] = await on.select({ name: people.name }).from(people).where(eq(people.id, row.ownerId));
  const newest = await publishedVersionOf(on, draft.termSet.id);
  const write = may(actor, "agreement:write");
  return {
    row,
    draft,
    /** What counts: the frozen content, or the draft as it would be frozen. */
    content: frozen ? (frozen.content as AgreementContent) : assemble(draft).content,
    isFrozen: frozen !== undefined,
    versions: versions.map(({ content: _, ...version }) => version),
    channel: channel?.name ?? "",
    owner: owner?.name ?? "",
    newerTerms: newest !== undefined && newest !== row.termSetVersionId ? await setNumber(on, newest) : null,
    may: {
      edit: write && isDraft(row.state),
      reopen: write && isEditable(row.state),
      recall: may(actor, "agreement:submit") && awaitsApproval(row.state) && row.submittedBy === actorId(actor),
      send: may(actor, "agreement:send") && isApproved(row.state),
      withdraw: write && mayBeWithdrawn(row.state),
      duplicate: write,
    },
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreement>>;

async function versionsOf(on: Reader, agreementId: string) {
  return on
    .select({
      n: agreementVersions.n,
      content: agreementVersions.content,
      contentSha256: agreementVersions.contentSha256,
      frozenAt: agreementVersions.frozenAt,
      frozenBy: people.name,
    })
    .from(agreementVersions)
    .innerJoin(people, eq(people.id, agreementVersions.frozenBy))
    .where(eq(agreementVersions.agreementId, agreementId))
    .orderBy(desc(agreementVersions.n));
}

async function setNumber(on: Reader, termSetVersionId: string): Promise<number | null> {
  const [row] = await on
    .select({ number: termSetVersions.number })
    .from(termSetVersions)
    .where(eq(termSetVersions.id, termSetVersionId));
  return row?.number ?? null;
}
