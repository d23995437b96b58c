import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { signingQuestions } from "@/db/schema";
import type { Context, Tx } from "@/lib/platform/command";

/** The only writer of signatories' questions. Lock the request first, then the question. */
export const saveQuestion = (tx: Tx, question: typeof signingQuestions.$inferInsert) =>
  tx.insert(signingQuestions).values(question);

/** The request a question belongs to; lock that first, then the question. */
export async function requestOfQuestion(on: Reader, id: string): Promise<string | undefined> {
  const [row] = await on
    .select({ requestId: signingQuestions.requestId })
    .from(signingQuestions)
    .where(eq(signingQuestions.id, id));
  return row?.requestId;
}

export async function lockQuestion(tx: Tx, id: string) {
  const [row] = await tx.select().from(signingQuestions).where(eq(signingQuestions.id, id)).for("update");
  return row;
}

export const closeQuestion = (
  tx: Tx,
  ctx: Context,
  id: string,
  as: { state: "withdrawn" } | { state: "answered"; answer: string; answeredBy: string },
) =>
  tx
    .update(signingQuestions)
    .set({ ...as, closedAt: ctx.now })
    .where(eq(signingQuestions.id, id));
