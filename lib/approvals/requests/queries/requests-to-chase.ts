import { and, eq, isNotNull, lte, or } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalSteps } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

/** Requests with a step whose time limit has passed or that nobody could decide; with `all`, every one that waits. */
export async function requestsToChase(
  actor: Actor,
  { at, all }: { readonly at: Date; readonly all: boolean },
  on: Reader = db,
): Promise<string[]> {
  authorize(actor, "approval:decide");
  const due = or(lte(approvalSteps.dueAt, at), isNotNull(approvalSteps.blocked));
  const rows = await on
    .selectDistinct({ id: approvalSteps.requestId })
    .from(approvalSteps)
    .where(and(eq(approvalSteps.state, "pending"), all ? undefined : due))
    .limit(1_000);
  return rows.map((row) => row.id);
}
