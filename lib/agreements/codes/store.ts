import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { signingCodes } from "@/db/schema";
import type { Context, Tx } from "@/lib/platform/command";

/** The only writer of one-time codes. */
export type CodeRow = typeof signingCodes.$inferSelect;

export async function latestCode(on: Reader, signerId: string, purpose: "sign" | "download") {
  const [row] = await on
    .select()
    .from(signingCodes)
    .where(and(eq(signingCodes.signerId, signerId), eq(signingCodes.purpose, purpose)))
    .orderBy(desc(signingCodes.createdAt), desc(signingCodes.id))
    .limit(1);
  return row;
}

export async function codesSince(tx: Tx, signerId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(signingCodes)
    .where(and(eq(signingCodes.signerId, signerId), gt(signingCodes.createdAt, since)));
  return row?.count ?? 0;
}

export const saveCode = (tx: Tx, code: typeof signingCodes.$inferInsert) => tx.insert(signingCodes).values(code);

export const countWrongTry = (tx: Tx, ctx: Context, codeId: string) =>
  tx
    .update(signingCodes)
    .set({ tries: sql`${signingCodes.tries} + 1`, changedAt: ctx.now })
    .where(eq(signingCodes.id, codeId));

export const markCodeUsed = (tx: Tx, ctx: Context, codeId: string) =>
  tx.update(signingCodes).set({ usedAt: ctx.now, changedAt: ctx.now }).where(eq(signingCodes.id, codeId));
