import type { Grant, Matrix } from "./authority";
import { functionNames } from "./authority";
import { type Dimension, dimensionNames, dimensions, type Policy, type Rule } from "./policy";
import { amountWords, limitWords, measureWords, openSentence } from "./words";

/** One line that differs between two versions; null where a version does not have it. */
export type Difference = { readonly what: string; readonly before: string | null; readonly after: string | null };

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((line) => line.before !== line.after);

/** A grant in words: "value up to €250,000, discount up to 20 %, term no limit, terms no limit". */
export const grantWords = (grant: Omit<Grant, "id">): string =>
  dimensions.map((each) => `${dimensionNames[each].toLowerCase()} ${limitWords(each, grant.limits)}`).join(", ");

/** Matrices compared grant by grant. `titles` names positions. */
export function compareMatrices(before: Matrix, after: Matrix, titles: Readonly<Record<string, string>>): Difference[] {
  const lines = (matrix: Matrix) =>
    new Map(
      matrix.grants.map((grant) => {
        const holder = grant.positionId === null ? "" : `, ${titles[grant.positionId] ?? "a named position"}`;
        return [`${functionNames[grant.function]} level ${grant.level}${holder}`, grantWords(grant)];
      }),
    );
  return differing(lines(before), lines(after));
}

/** A rule in words: "Discount above 10 %". */
export const ruleWords = (rule: { readonly dimension: Dimension; readonly above: number }, policy: Policy): string =>
  `${dimensionNames[rule.dimension]} above ${measureWords(rule.dimension, rule.above, policy.currency)}`;

export function comparePolicies(before: Policy, after: Policy): Difference[] {
  const lines = (policy: Policy) =>
    new Map<string, string>([
      ...policy.rules.map((rule: Rule): [string, string] => [
        `${ruleWords(rule, policy)}: ${functionNames[rule.function]}`,
        `Level ${rule.level}. ${openSentence(rule, policy)}`,
      ]),
      ...policy.bands.map((band): [string, string] => [
        `Above ${amountWords(band.aboveMinor, policy.currency)}`,
        `${band.people} people, further ones of ${functionNames[band.function]} level ${band.level}`,
      ]),
      ...Object.entries(policy.rates).map(([currency, rate]): [string, string] => [
        `Rate of ${currency}`,
        String(rate / 1_000_000),
      ]),
      ["Time to decide", `${policy.hoursToDecide} working hours`],
      ["Deals counted together", `${policy.windowDays} days`],
      ["Currency", policy.currency],
    ]);
  return differing(lines(before), lines(after));
}
