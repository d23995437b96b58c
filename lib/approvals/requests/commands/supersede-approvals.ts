import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { approvalEvent } from "../domain/events";
import { isOpen, letsThrough } from "../domain/lifecycle";
import { closeRequest, lockRequestsOf, lockSubject, type Subject } from "../store";

/**
 * The subject's content changed: what was asked or granted for other content no longer lets anything through. Requests for
 * `contentHash`, when it is given, stay.
 */
export async function supersedeApprovals(
  ctx: Context,
  input: { readonly subject: Subject; readonly contentHash?: string },
): Promise<Result<{ superseded: number }>> {
  authorize(ctx.actor, "approval:request");
  return inTransaction(ctx, async (tx) => {
    await lockSubject(tx, input.subject);
    const outdated = (await lockRequestsOf(tx, input.subject)).filter(
      (each) => (isOpen(each.state) || letsThrough(each.state)) && each.contentHash !== input.contentHash,
    );
    for (const request of outdated) await closeRequest(tx, request, "superseded", "invalidated", ctx.now);
    await record(
      tx,
      ctx,
      outdated.map((request) => approvalEvent(request, "superseded", { because: "content changed" })),
    );
    return ok({ superseded: outdated.length });
  });
}
