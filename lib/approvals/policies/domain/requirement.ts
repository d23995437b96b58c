import type { ApprovalFunction } from "./authority";
import type { Measures } from "./facts";
import { type Dimension, dimensions, type Policy, type Rule } from "./policy";
import { bandSentence, ruleSentence } from "./words";

/** A rule that fired, with the figures it fired on. */
export type Fired = {
  readonly ruleId: string;
  readonly dimension: Dimension;
  readonly measure: number;
  readonly limit: number;
  readonly sentence: string;
};

/** One decision that is needed: one person of this function, at this level or higher. `slot` counts within a function. */
export type Requirement = {
  readonly function: ApprovalFunction;
  readonly slot: number;
  readonly level: number;
  readonly fired: readonly Fired[];
  readonly sentences: readonly string[];
};

/** Of the rules of one function and dimension that fired, the one that asks for most. */
function strictest(rules: readonly Rule[]): Rule | undefined {
  return rules.toSorted((a, b) => b.level - a.level || b.above - a.above)[0];
}

/**
 * Facts → the decisions needed: one per function at the highest level any of its rules asks for, all in parallel, then as
 * many more as the bands of value want different people. No requirement means that nobody has to decide.
 */
export function requirements(measures: Measures, policy: Policy): readonly Requirement[] {
  const fired = policy.rules.filter((rule) => measures[rule.dimension] > rule.above);
  const functions = [...new Set(fired.map((rule) => rule.function))].sort();
  const needed: Requirement[] = functions.map((fn) => {
    const rules = dimensions
      .map((dimension) => strictest(fired.filter((rule) => rule.function === fn && rule.dimension === dimension)))
      .filter((rule) => rule !== undefined);
    const said = rules.map((rule) => ({
      ruleId: rule.id,
      dimension: rule.dimension,
      measure: measures[rule.dimension],
      limit: rule.above,
      sentence: ruleSentence(rule, measures, policy),
    }));
    const level = Math.max(...rules.map((rule) => rule.level));
    return { function: fn, slot: 1, level, fired: said, sentences: said.map((rule) => rule.sentence) };
  });
  return [...needed, ...furtherPeople(needed, measures, policy)];
}

/** The steps that a band of value adds until enough different people decide. */
function furtherPeople(needed: readonly Requirement[], measures: Measures, policy: Policy): readonly Requirement[] {
  const band = policy.bands
    .filter((each) => measures.total_value > each.aboveMinor)
    .toSorted((a, b) => b.people - a.people || b.aboveMinor - a.aboveMinor)[0];
  if (!band) return [];
  const missing = Math.max(0, band.people - needed.length);
  const taken = needed.filter((step) => step.function === band.function).length;
  return Array.from({ length: missing }, (_, index) => ({
    function: band.function,
    slot: taken + index + 1,
    level: band.level,
    fired: [],
    sentences: [bandSentence(band, measures, policy)],
  }));
}
