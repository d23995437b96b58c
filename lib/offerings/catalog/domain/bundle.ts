import { ok, type Result, refuse } from "../../../kernel/result";

/** A bundle is made of groups of options; a customer picks so many of each group. */
export type Option = {
  readonly offeringId: string;
  readonly name: string;
  readonly lower: number;
  readonly defaultCount: number;
  readonly upper: number;
};
export type Group = {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly options: readonly Option[];
};
/** `lower` and `upper` bound the picks over all groups together; null leaves it to the groups. */
export type Bundle = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly groups: readonly Group[];
};

export type BundleRefusal =
  | { readonly reason: "empty_group"; readonly group: string }
  | { readonly reason: "group_twice"; readonly group: string }
  | { readonly reason: "child_twice"; readonly child: string; readonly groups: readonly string[] }
  | { readonly reason: "limits_crossed"; readonly name: string; readonly lower: number; readonly upper: number }
  | { readonly reason: "options_ask_too_much"; readonly group: string; readonly asks: number; readonly allows: number }
  | {
      readonly reason: "options_give_too_little";
      readonly group: string;
      readonly needs: number;
      readonly gives: number;
    }
  | { readonly reason: "defaults_above"; readonly group: string; readonly defaults: number; readonly allows: number }
  | { readonly reason: "groups_ask_too_much"; readonly asks: number; readonly allows: number }
  | { readonly reason: "groups_give_too_little"; readonly needs: number; readonly gives: number };

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0);

/** Some choice exists that satisfies every limit; otherwise the arithmetic that shows why not. */
export function checkBundle(bundle: Bundle): Result<Bundle, BundleRefusal> {
  const groupOf = new Map<string, string>();
  const names = new Set<string>();
  for (const group of bundle.groups) {
    if (names.has(group.name.toLowerCase())) return refuse("group_twice", { group: group.name });
    names.add(group.name.toLowerCase());
    if (group.options.length === 0) return refuse("empty_group", { group: group.name });
    for (const { name, lower, upper } of [group, ...group.options])
      if (upper < 1 || lower > upper) return refuse("limits_crossed", { name, lower, upper });
    for (const option of group.options) {
      const other = groupOf.get(option.offeringId);
      if (other) return refuse("child_twice", { child: option.name, groups: [other, group.name] });
      groupOf.set(option.offeringId, group.name);
    }
    const asks = total(group.options, (option) => option.lower);
    if (asks > group.upper) return refuse("options_ask_too_much", { group: group.name, asks, allows: group.upper });
    const gives = total(group.options, (option) => option.upper);
    if (gives < group.lower) return refuse("options_give_too_little", { group: group.name, needs: group.lower, gives });
    const defaults = total(group.options, (option) => option.defaultCount);
    if (defaults > group.upper) return refuse("defaults_above", { group: group.name, defaults, allows: group.upper });
  }
  if (bundle.lower !== null && bundle.upper !== null && bundle.lower > bundle.upper)
    return refuse("limits_crossed", { name: "The bundle", lower: bundle.lower, upper: bundle.upper });
  const asks = total(bundle.groups, leastOf);
  if (bundle.upper !== null && asks > bundle.upper)
    return refuse("groups_ask_too_much", { asks, allows: bundle.upper });
  const gives = total(bundle.groups, (group) =>
    Math.min(
      group.upper,
      total(group.options, (option) => option.upper),
    ),
  );
  if (bundle.lower !== null && gives < bundle.lower)
    return refuse("groups_give_too_little", { needs: bundle.lower, gives });
  return ok(bundle);
}

/** The fewest picks a group can be satisfied with. */
const leastOf = (group: Group) =>
  Math.max(
    group.lower,
    total(group.options, (option) => option.lower),
  );

export type ChoiceProblem =
  | { readonly reason: "too_few"; readonly group: string; readonly picked: number; readonly needed: number }
  | { readonly reason: "too_many"; readonly group: string; readonly picked: number; readonly allowed: number }
  | {
      readonly reason: "option_count";
      readonly option: string;
      readonly picked: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly reason: "too_few_in_all"; readonly picked: number; readonly needed: number }
  | { readonly reason: "too_many_in_all"; readonly picked: number; readonly allowed: number }
  | { readonly reason: "not_in_bundle"; readonly offeringId: string };

/** Everything that keeps a choice (how many of which child) from being possible; empty when it is. */
export function choiceProblems(bundle: Bundle, picks: ReadonlyMap<string, number>): readonly ChoiceProblem[] {
  const problems: ChoiceProblem[] = [];
  const known = new Set(bundle.groups.flatMap((group) => group.options.map((option) => option.offeringId)));
  for (const [offeringId, count] of picks)
    if (count > 0 && !known.has(offeringId)) problems.push({ reason: "not_in_bundle", offeringId });
  let inAll = 0;
  for (const group of bundle.groups) {
    for (const option of group.options) {
      const picked = picks.get(option.offeringId) ?? 0;
      if (picked < option.lower || picked > option.upper)
        problems.push({
          reason: "option_count",
          option: option.name,
          picked,
          lower: option.lower,
          upper: option.upper,
        });
    }
    const picked = total(group.options, (option) => picks.get(option.offeringId) ?? 0);
    inAll += picked;
    if (picked < group.lower) problems.push({ reason: "too_few", group: group.name, picked, needed: group.lower });
    if (picked > group.upper) problems.push({ reason: "too_many", group: group.name, picked, allowed: group.upper });
  }
  if (bundle.lower !== null && inAll < bundle.lower)
    problems.push({ reason: "too_few_in_all", picked: inAll, needed: bundle.lower });
  if (bundle.upper !== null && inAll > bundle.upper)
    problems.push({ reason: "too_many_in_all", picked: inAll, allowed: bundle.upper });
  return problems;
}

/** A problem in words, with its arithmetic. `named` gives names to options that the bundle does not know. */
export function choiceSentence(
  problem: ChoiceProblem,
  named: readonly { readonly offeringId: string; readonly name: string }[] = [],
): string {
  switch (problem.reason) {
    case "too_few":
      return `${problem.group}: ${problem.picked} picked, the group needs ${problem.needed}.`;
    case "too_many":
      return `${problem.group}: ${problem.picked} picked, the group allows ${problem.allowed}.`;
    case "option_count":
      return `${problem.option}: ${problem.picked} picked, from ${problem.lower} to ${problem.upper} are possible.`;
    case "too_few_in_all":
      return `${problem.picked} picked in all, the bundle needs ${problem.needed}.`;
    case "too_many_in_all":
      return `${problem.picked} picked in all, the bundle allows ${problem.allowed}.`;
    case "not_in_bundle": {
      const name = named.find((each) => each.offeringId === problem.offeringId)?.name ?? "Something";
      return `${name} was picked and is not in this bundle.`;
    }
  }
}

/** How many a group asks for, in words. */
export const groupRule = ({ lower, upper }: Group): string =>
  lower === upper ? `Pick ${lower === 1 ? "one" : lower}` : lower === 0 ? `Up to ${upper}` : `${lower} to ${upper}`;
