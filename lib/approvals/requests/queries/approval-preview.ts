import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { benchAt } from "../../delegations/store";
import type { ApprovalFunction } from "../../policies/domain/authority";
import { type ApprovalFacts, measure } from "../../policies/domain/facts";
import { type Fired, requirements } from "../../policies/domain/requirement";
import { recentDeals, rulesInForce } from "../../policies/store";
import { partsInDeal } from "../domain/plan";
import { route } from "../domain/routing";
import type { Subject } from "../store";

export type PreviewStep = {
  readonly function: ApprovalFunction;
  readonly slot: number;
  readonly level: number;
  readonly fired: readonly Fired[];
  /** "Discount 18 % is above 10 %: a sales manager decides. At 10 % no approval is needed." */
  readonly sentences: readonly string[];
  /** Who would be asked today. */
  readonly asks: readonly { readonly id: string; readonly name: string }[];
  /** Why nobody could decide it, and what helps. */
  readonly blocked: string | null;
};

export type ApprovalPreview = {
  readonly outcome: "not_required" | "needed" | "blocked" | "no_policy" | "no_rate";
  readonly policyNumber: number | null;
  readonly steps: readonly PreviewStep[];
  /** The whole in one line: "Needs Marta Okafor (Sales)." */
  readonly sentence: string;
};

const nothing = { policyNumber: null, steps: [] };

/**
 * Will this need approval, by whom and why, before anybody asks. Three short statements at once and nothing written, so
 * that an editor asks at each keystroke. `subject` leaves the deal's own earlier requests out of the customer's other deals.
 */
export async function approvalPreview(
  actor: Actor,
  facts: ApprovalFacts,
  given: { readonly subject?: Subject | undefined; readonly at?: Date } = {},
  on: Reader = db,
): Promise<ApprovalPreview> {
  authorize(actor, "approval:request");
  const at = given.at ?? (await databaseNow());
  const [rules, { line, ...bench }] = await Promise.all([rulesInForce(on, at), benchAt(on, at, facts.requesterId)]);
  if (!rules) return { ...nothing, outcome: "no_policy", sentence: "No approval policy is in force yet." };
  const { policy, matrix } = rules;
  const recent = await recentDeals(on, facts.organisationId, given.subject, { at, days: policy.windowDays });
  const measured = measure(facts, recent, policy);
  if ("noRateFor" in measured)
    return { ...nothing, outcome: "no_rate", sentence: `The approval policy has no rate for ${measured.noRateFor}.` };
  const matter = {
    ...{
      requestedBy: facts.requesterId,
      conflictedIds: partsInDeal(facts, facts.requesterId, null),
      actedIds: [],
      line,
    },
    ...{ measures: measured.measures, policy, pinned: matrix, current: matrix },
  };
  const steps = requirements(measured.measures, policy).map((step): PreviewStep => {
    const to = route(step, step.level, matter, bench);
    if ("blocked" in to) return { ...step, asks: [], blocked: to.blocked };
    return { ...step, asks: to.asked.map(({ person }) => ({ id: person.id, name: person.name })), blocked: null };
  });
  const blocked = steps.some((step) => step.blocked !== null);
  const outcome = steps.length === 0 ? "not_required" : blocked ? "blocked" : "needed";
  return { outcome, policyNumber: policy.number, steps, sentence: inOneLine(steps) };
}

function inOneLine(steps: readonly PreviewStep[]): string {
  if (steps.length === 0) return "No approval is needed.";
  const blocked = steps.find((step) => step.blocked !== null)?.blocked;
  if (blocked) return blocked;
  const asked = steps.map(({ asks }) => {
    const [first, second, ...more] = asks.map((each) => each.name);
    return second === undefined
      ? first
      : more.length > 0
        ? `${first} or ${more.length + 1} others`
        : `${first} or ${second}`;
  });
  return `Needs ${[...new Set(asked)].join(" and ")}.`;
}
