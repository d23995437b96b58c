import { actorId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record, recordFirst } from "@/lib/platform/journal";
import { benchAt } from "../../delegations/store";
import { measure } from "../../policies/domain/facts";
import { requirements } from "../../policies/domain/requirement";
import { recentDeals, rulesInForce } from "../../policies/store";
import { approvalEvent } from "../domain/events";
import { isOpen, letsThrough, type RequestState } from "../domain/lifecycle";
import { partsInDeal, plan } from "../domain/plan";
import { planEvents } from "../domain/plan-events";
import type { RequestApproval } from "../inputs";
import { closeRequest, humanApprovals, insertPlan, lockRequestsOf, lockSubject } from "../store";

export type RequestApprovalRefusal =
  | { readonly reason: "no_policy_in_force" }
  | { readonly reason: "no_rate_for_currency"; readonly currency: Currency };

export type Requested = { readonly requestId: string; readonly state: RequestState };

/**
 * Asks for what the policy in force wants for this frozen content. Pins policy and matrix, keeps facts and card, and
 * answers `not_required`, `in_review`, `blocked`, or `approved` when people approved as much before. Asked again for the
 * same content under the same rules it gives the same answer; other content replaces what was asked before.
 */
export async function requestApproval(
  ctx: Context,
  input: RequestApproval,
): Promise<Result<Requested, RequestApprovalRefusal>> {
  authorize(ctx.actor, "approval:request");
  return inTransaction(ctx, async (tx) => {
    await lockSubject(tx, input.subject);
    const rules = await rulesInForce(tx, ctx.now);
    if (!rules) return refuse("no_policy_in_force");
    const { policy, matrix } = rules;
    const earlier = await lockRequestsOf(tx, input.subject);
    const same = earlier.find((each) => isOpen(each.state) || letsThrough(each.state));
    if (same?.contentHash === input.contentHash && same.policyId === policy.id && same.matrixId === matrix.id)
      return ok({ requestId: same.id, state: same.state });
    const window = { at: ctx.now, days: policy.windowDays };
    const recent = await recentDeals(tx, input.facts.organisationId, input.subject, window);
    const measured = measure(input.facts, recent, policy);
    if ("noRateFor" in measured) return refuse("no_rate_for_currency", { currency: measured.noRateFor });
    const { line, ...bench } = await benchAt(tx, ctx.now, input.requestedBy);
    const conflictedIds = partsInDeal(input.facts, input.requestedBy, actorId(ctx.actor));
    const matter = {
      ...{ requestedBy: input.requestedBy, conflictedIds, actedIds: [], line },
      ...{ measures: measured.measures, policy, pinned: matrix, current: matrix },
    };
    const approvals = await humanApprovals(tx, earlier);
    const planned = plan(requirements(measured.measures, policy), input.facts, matter, bench, approvals);
    const replaced = earlier.filter((each) => isOpen(each.state) || letsThrough(each.state));
    for (const old of replaced) await closeRequest(tx, old, "superseded", "invalidated", ctx.now);
    const { request, steps } = await insertPlan(tx, { id: newId(), ...input, now: ctx.now }, matter, planned);
    await record(
      tx,
      ctx,
      replaced.map((old) => approvalEvent(old, "superseded", { by: request.id })),
    );
    await recordFirst(tx, ctx, planEvents(request, steps, planned, policy));
    return ok({ requestId: request.id, state: request.state });
  });
}
