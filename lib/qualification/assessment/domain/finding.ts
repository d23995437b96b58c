import type { IsoDate } from "../../../kernel/period";
import { bestValue, factors, factorTexts } from "./factor";
import { type QualificationPolicy, stepBps } from "./policy";
import { type Assessment, standings } from "./score";

/** One line per factor in the order of the list, whether anybody assessed it or not. */
export function factorFindings<
  A extends Assessment & { assessedBy: string | null; prefilled: boolean; version: number },
>(assessments: readonly A[], policy: QualificationPolicy, today: IsoDate) {
  const old = new Set(standings(assessments, policy, today).flatMap((each) => (each.tooOld ? [each.factor] : [])));
  return factors.map((factor) => {
    const recorded = assessments.find((each) => each.factor === factor);
    return {
      ...factorTexts[factor],
      factor,
      value: recorded?.value ?? null,
      evidence: recorded?.evidence ?? null,
      evidenceOn: recorded?.evidenceOn ?? null,
      prefilled: recorded?.prefilled ?? false,
      assessedBy: recorded?.assessedBy ?? null,
      version: recorded?.version ?? 0,
      tooOld: old.has(factor),
      weight: policy.weights[factor],
      /** What the difference between the worst and the best value makes in the score, basis points. */
      spanBps: Math.round(stepBps(factor, policy) * bestValue),
    };
  });
}
