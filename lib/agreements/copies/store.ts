import { and, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { signedDocuments } from "@/db/schema";
import type { Tx } from "@/lib/platform/command";

/** The only writer of printed copies. */
export async function copyOf(on: Reader, requestId: string) {
  const [row] = await on
    .select()
    .from(signedDocuments)
    .where(and(eq(signedDocuments.requestId, requestId), eq(signedDocuments.kind, "copy")));
  return row;
}

export const saveDocument = (tx: Tx, document: typeof signedDocuments.$inferInsert) =>
  tx.insert(signedDocuments).values(document);
