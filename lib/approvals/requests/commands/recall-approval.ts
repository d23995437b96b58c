import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { approvalEvent } from "../domain/events";
import { isOpen, type RequestState } from "../domain/lifecycle";
import type { RecallApproval } from "../inputs";
import { closeRequest, lockRequest } from "../store";

export type RecallRefusal =
  | { readonly reason: "not_your_request" }
  | { readonly reason: "request_closed"; readonly state: RequestState };

/** The requester takes a request back while it waits. Decisions already made stay as they were made. */
export async function recallApproval(
  ctx: Context,
  input: RecallApproval,
): Promise<Result<{ requestId: string }, RecallRefusal>> {
  authorize(ctx.actor, "approval:request");
  return inTransaction(ctx, async (tx) => {
    const { request } = await lockRequest(tx, input.requestId);
    if (request.requestedBy !== personId(ctx.actor)) return refuse("not_your_request");
    if (!isOpen(request.state)) return refuse("request_closed", { state: request.state });
    await closeRequest(tx, request, "recalled", "withdrawn", ctx.now);
    await record(tx, ctx, [approvalEvent(request, "recalled", { reason: input.reason })]);
    return ok({ requestId: request.id });
  });
}
