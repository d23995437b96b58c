import { and, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreements, signedDocuments } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { inScope } from "../../drafting/domain/scope";

/** The signed copy of an agreement, byte for byte as both sides got it. */
export async function signedCopy(actor: Actor, agreementId: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  const [row] = await on
    .select({ agreement: { id: agreements.id, ownerId: agreements.ownerId }, document: signedDocuments })
    .from(signedDocuments)
    .innerJoin(agreements, eq(agreements.id, signedDocuments.agreementId))
    .where(and(eq(signedDocuments.agreementId, agreementId), eq(signedDocuments.kind, "copy")))
    .orderBy(desc(signedDocuments.at))
    .limit(1);
  if (!row) throw new NotFound("signed copy", agreementId);
  inScope(actor, row.agreement);
  const { fileName, bytes, sha256 } = row.document;
  return { fileName, bytes, sha256 };
}
