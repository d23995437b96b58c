import { addDays, type IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type CheckKind, type CheckState, isGap } from "./check";

/** Longer than this nobody answers for what was not done. */
export const longestOverrideDays = 30;

export type OverrideRefusal =
  | { readonly reason: "ready_already"; readonly kind: CheckKind }
  | { readonly reason: "ends_too_early"; readonly first: IsoDate }
  | { readonly reason: "ends_too_late"; readonly last: IsoDate }
  | { readonly reason: "overridden_already"; readonly by: string };

/** A director answers for a gap for a while: it counts as ready until the day on which the override ends begins. */
export function override(
  check: { readonly kind: CheckKind; readonly state: CheckState },
  endsOn: IsoDate,
  facts: { readonly today: IsoDate; readonly inForce: { readonly by: string } | undefined },
): Result<{ readonly endsAt: Date }, OverrideRefusal> {
  if (facts.inForce) return refuse("overridden_already", { by: facts.inForce.by });
  if (!isGap(check.state)) return refuse("ready_already", { kind: check.kind });
  const [first, last] = [addDays(facts.today, 1), addDays(facts.today, longestOverrideDays)];
  if (endsOn < first) return refuse("ends_too_early", { first });
  if (endsOn > last) return refuse("ends_too_late", { last });
  return ok({ endsAt: new Date(`${endsOn}T00:00:00Z`) });
}
