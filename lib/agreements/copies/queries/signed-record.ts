import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { journalEntries, signers } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { Broken } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { publicUrl } from "@/lib/platform/env";
import { bindingContent } from "../../drafting/domain/content";
import { inScope } from "../../drafting/domain/scope";
import { shownContent } from "../../signing/domain/shown-content";
import { confirmedByAll } from "../../signing/domain/signature";
import { requestById, signaturesOf } from "../../signing/store";
import type { Printed } from "./printed-copy";

/** Everything that the copy of a completed request is printed from, and who gets it. */
export async function signedRecord(actor: Actor, requestId: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  const found = await requestById(on, requestId);
  if (found?.request.state !== "completed") return undefined;
  const { agreement, content } = found;
  inScope(actor, agreement);
  const signatures = await signaturesOf(on, requestId);
  const stream = `agreement:${agreement.id}`;
  const executed = await on
    .select({ seq: journalEntries.seq, hash: journalEntries.hash, at: journalEntries.at, data: journalEntries.data })
    .from(journalEntries)
    .where(and(eq(journalEntries.stream, stream), eq(journalEntries.type, "agreement.executed")));
  const entry = executed.find(({ data }) => (data as { requestId?: unknown }).requestId === requestId);
  if (!entry) throw new Broken(`A completed request without its journal entry: ${requestId}`);
  const printed: Printed = {
    content: shownContent(bindingContent(content, confirmedByAll(signatures, content))),
    signatures,
    executedAt: entry.at,
    journal: { stream, seq: entry.seq, hash: entry.hash },
    verifyUrl: publicUrl("/verify"),
  };
  const receivers = await on
    .select({ name: signers.name, email: signers.email })
    .from(signers)
    .where(eq(signers.requestId, requestId))
    .orderBy(asc(signers.turn), asc(signers.id));
  return { agreement, content, printed, receivers };
}
