import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type StaleRefusal, stale } from "@/lib/platform/stale";
import type { Dimension, Rule } from "../domain/policy";
import { type DraftRefusal, mayWrite } from "../domain/versions";
import type { DraftPolicy } from "../inputs";
import { lockPolicyDraft, nextPolicyNumber, replaceRules, rolesOfActor, savePolicy } from "../store";

export type DraftPolicyRefusal =
  | StaleRefusal
  | DraftRefusal
  | { readonly reason: "rule_twice"; readonly dimension: Dimension };

/** Starts the next version of the approval rules, or writes on the one being drafted. It asks nobody until published. */
export async function draftApprovalPolicy(
  ctx: Context,
  input: DraftPolicy,
): Promise<Result<{ id: string; version: number }, DraftPolicyRefusal>> {
  authorize(ctx.actor, "policy:manage");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const draft = await lockPolicyDraft(tx);
    const may = mayWrite(draft, input, rolesOfActor(ctx.actor));
    if (!may.ok && may.refusal.reason === "changed_meanwhile")
      return stale(tx, { kind: "approval_policy", id: input.draftId ?? "" }, may.refusal.version, {
        note: draft?.note ?? "",
      });
    if (!may.ok) return may;
    const twice = repeated(input.rules);
    if (twice) return refuse("rule_twice", { dimension: twice.dimension });
    const { note, currency, rates, bands, hoursToDecide, windowDays } = input;
    const row = {
      ...{ id: draft?.id ?? newId(), number: draft?.number ?? (await nextPolicyNumber(tx)), state: "draft" as const },
      ...{ note, currency, rates, bands, hoursToDecide, windowDays },
      ...{ editors: [...new Set([...(draft?.editors ?? []), by])], version: (draft?.version ?? 0) + 1 },
      ...{ createdAt: ctx.now, changedAt: ctx.now },
    };
    await savePolicy(tx, row);
    await replaceRules(tx, row.id, input.rules);
    const subject = { kind: "approval_policy", id: row.id, label: `Approval policy ${row.number}` };
    const type = draft ? "approval_policy.redrafted" : "approval_policy.drafted";
    const data = { note, rules: input.rules, bands, hoursToDecide, windowDays };
    await record(tx, ctx, [{ type, stream: `approval_policy:${row.id}`, subject, data }]);
    return ok({ id: row.id, version: row.version });
  });
}

const repeated = (rules: readonly Omit<Rule, "id">[]) => {
  const name = (each: Omit<Rule, "id">) => `${each.function} ${each.dimension} ${each.above}`;
  return rules.find((each, index) => rules.findIndex((other) => name(other) === name(each)) !== index);
};
