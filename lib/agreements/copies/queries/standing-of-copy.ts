import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreements, signedDocuments } from "@/db/schema";
import { isSigned } from "../../drafting/domain/agreement-lifecycle";

export type Standing = "known" | "superseded" | "unknown";

/**
 * Whether a file with this hash is a copy that we issued, and whether its agreement still stands. Public: whoever holds
 * the file may ask, and learns nothing else.
 */
export async function standingOfCopy(sha256: string, on: Reader = db): Promise<Standing> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return "unknown";
  const [row] = await on
    .select({ state: agreements.state })
    .from(signedDocuments)
    .innerJoin(agreements, eq(agreements.id, signedDocuments.agreementId))
    .where(eq(signedDocuments.sha256, sha256));
  if (!row) return "unknown";
  return isSigned(row.state) && row.state !== "superseded" && row.state !== "terminated" ? "known" : "superseded";
}
