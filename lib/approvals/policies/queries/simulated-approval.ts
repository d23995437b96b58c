import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { benchAt } from "../../delegations/store";
import { stopWords } from "../../requests/domain/decision";
import { verdictOn } from "../../requests/domain/eligibility";
import { partsInDeal } from "../../requests/domain/plan";
import { type ApprovalFacts, measure } from "../domain/facts";
import { type Requirement, requirements } from "../domain/requirement";
import { matrixVersion, policyVersion, rulesInForce } from "../store";

export type Simulated = {
  readonly policyNumber: number;
  readonly matrixNumber: number;
  readonly steps: readonly (Requirement & {
    readonly people: readonly {
      readonly id: string;
      readonly name: string;
      readonly may: boolean;
      readonly because: string;
    }[];
  })[];
};

/**
 * Facts → who would have to approve, and of everybody with an approving role who could and what stops the others, under the
 * versions in force or others, drafts too. Nothing is asked of anybody.
 */
export async function simulatedApproval(
  actor: Actor,
  facts: ApprovalFacts,
  given: { readonly policyId?: string | undefined; readonly matrixId?: string | undefined; readonly at?: Date } = {},
  on: Reader = db,
): Promise<Simulated | undefined> {
  authorize(actor, "policy:read");
  const at = given.at ?? (await databaseNow());
  const current = await rulesInForce(on, at);
  const policy = given.policyId ? await policyVersion(on, given.policyId) : current?.policy;
  const matrix = given.matrixId ? await matrixVersion(on, given.matrixId) : current?.matrix;
  if (!policy || !matrix) return undefined;
  const measured = measure(facts, [], policy);
  if ("noRateFor" in measured) return undefined;
  const { line, ...bench } = await benchAt(on, at, facts.requesterId);
  const matter = {
    ...{
      requestedBy: facts.requesterId,
      conflictedIds: partsInDeal(facts, facts.requesterId, null),
      actedIds: [],
      line,
    },
    ...{ measures: measured.measures, policy, pinned: matrix, current: matrix },
  };
  const steps = requirements(measured.measures, policy).map((step) => ({
    ...step,
    people: bench.approvers
      .map((person) => {
        const verdict = verdictOn(person, step, matter, bench);
        const because = verdict.may
          ? verdict.right.onBehalfOf
            ? `For ${verdict.right.onBehalfOf.name}`
            : verdict.right.seat
          : stopWords(verdict.stop);
        return { id: person.id, name: person.name, may: verdict.may, because };
      })
      .toSorted((a, b) => Number(b.may) - Number(a.may)),
  }));
  return { policyNumber: policy.number, matrixNumber: matrix.number, steps };
}
