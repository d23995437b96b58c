import { and, desc, eq, gt } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreementVersions, signatureRequests, signers } from "@/db/schema";
import type { Signatory } from "@/lib/kernel/actor";
import type { AgreementContent } from "../../drafting/domain/content";
import { authorizeSigner } from "../domain/access";
import { whatChanged } from "../domain/changed-content";
import { signingCase } from "../store";

/**
 * For somebody who had read an earlier version: what the version since sent to the same person says differently, or
 * undefined while no new one was sent to them.
 */
export async function whatChangedSince(
  actor: Signatory,
  token: string,
  on: Reader = db,
): Promise<readonly string[] | undefined> {
  authorizeSigner(actor);
  const found = await signingCase(on, token, undefined);
  if (!found || found.signer.id !== actor.id) return undefined;
  const [newer] = await on
    .select({ content: agreementVersions.content })
    .from(signatureRequests)
    .innerJoin(signers, eq(signers.requestId, signatureRequests.id))
    .innerJoin(agreementVersions, eq(agreementVersions.id, signatureRequests.agreementVersionId))
    .where(
      and(
        eq(signatureRequests.agreementId, found.agreement.id),
        gt(signatureRequests.sentAt, found.request.sentAt),
        eq(signers.contactId, found.signer.contactId),
      ),
    )
    .orderBy(desc(signatureRequests.sentAt))
    .limit(1);
  return newer && whatChanged(found.content, newer.content as AgreementContent);
}
