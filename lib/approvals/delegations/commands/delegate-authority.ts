import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { dateWords, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { rulesInForce } from "../../policies/store";
import { chaseJob } from "../../requests/domain/events";
import { type DelegationRefusal, delegate } from "../domain/delegation";
import type { DelegateAuthority } from "../inputs";
import { benchAt, insertDelegation, lockPair, neighboursOf, nextDelegationNumber, openRequestsOf } from "../store";

export type DelegateRefusal =
  | DelegationRefusal
  | { readonly reason: "no_policy_in_force" }
  | { readonly reason: "not_an_approver" };

/**
 * Out of office: a colleague decides in one's place for these days and functions, up to the cap. Open steps are asked of
 * them from the first day on. Own requests that wait meanwhile are counted in the journal, for whoever audits.
 */
export async function delegateAuthority(
  ctx: Context,
  input: DelegateAuthority,
): Promise<Result<{ id: string; number: number; ownRequestsWaiting: number }, DelegateRefusal>> {
  authorize(ctx.actor, "approval:delegate");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    await lockPair(tx, by, input.delegateId);
    const rules = await rulesInForce(tx, ctx.now);
    if (!rules) return refuse("no_policy_in_force");
    const bench = await benchAt(tx, ctx.now, by);
    const delegator = bench.approvers.find((each) => each.id === by);
    if (!delegator) return refuse("not_an_approver");
    const neighbours = await neighboursOf(tx, [by, input.delegateId], input);
    const decided = delegate(input, delegator, bench, neighbours, { ...rules, today: today(ctx.now) });
    if (!decided.ok) return decided;
    const [id, number] = [newId(), await nextDelegationNumber(tx)];
    const ownRequestsWaiting = await openRequestsOf(tx, by);
    await insertDelegation(tx, {
      ...{ id, number, delegatorId: by, delegateId: input.delegateId, functions: [...input.functions] },
      ...{
        capMinor: input.capMinor,
        capCurrency: input.capCurrency,
        validFrom: input.from,
        validUntil: input.until,
      },
      ...{ reason: input.reason, createdAt: ctx.now, changedAt: ctx.now },
    });
    const title = `You decide for ${ctx.actor.name} from ${dateWords(input.from)} until ${dateWords(input.until)}`;
    const subject = { kind: "delegation", id };
    await notify(tx, ctx, [input.delegateId], { kind: "delegated", title, href: "/inbox/out-of-office", subject });
    const data = { number, ...input, ownRequestsWaiting };
    await record(tx, ctx, [{ type: "authority.delegated", stream: `delegation:${id}`, subject, data }]);
    for (const day of [input.from, input.until])
      await addJob(tx, chaseJob, { all: true }, { runAt: new Date(`${day}T00:00:00Z`), key: `chase:${id}:${day}` });
    return ok({ id, number, ownRequestsWaiting });
  });
}
