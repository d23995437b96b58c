import { desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, purchaseChanges } from "@/db/schema";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { differences, isOpenChange, totalOf } from "../domain/change";

/** The changes of a purchase that `orderPage` has shown to this actor, the newest first, with who decides what waits. */
export async function changesOf(actor: Actor, orderId: string, on: Reader = db) {
  authorize(actor, "order:read");
  const rows = await on
    .select({ change: purchaseChanges, askedBy: people.name })
    .from(purchaseChanges)
    .innerJoin(people, eq(people.id, purchaseChanges.askedBy))
    .where(eq(purchaseChanges.orderId, orderId))
    .orderBy(desc(purchaseChanges.n));
  const open = rows.find(({ change }) => isOpenChange(change.state))?.change;
  const subject = open && { kind: "purchase_change", id: open.id, contentHash: open.contentHash };
  const approval = subject && may(actor, "agreement:read") ? await approvalFor(actor, subject, on) : undefined;
  return rows.map(({ change, askedBy }) => ({
    ...{ id: change.id, n: change.n, state: change.state, revision: change.revision, reason: change.reason },
    ...{ outcome: change.outcome, askedBy, askedAt: change.askedAt, settledAt: change.settledAt },
    differences: differences(change.before, change.after),
    before: totalOf(change.before.items),
    after: totalOf(change.after.items),
    steps: change.id === open?.id ? (approval?.steps ?? []) : [],
    may: { withdraw: isOpenChange(change.state) && may(actor, "order:write") },
  }));
}

export type ChangeView = Awaited<ReturnType<typeof changesOf>>[number];
