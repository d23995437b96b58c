import { type Currency, formatBps, formatMoney, money } from "../../../kernel/money";
import type { ApprovalFunction, Limits } from "./authority";
import type { Measures } from "./facts";
import { type Band, clauseDeviationNames, type Dimension, dimensionNames, type Policy, type Rule } from "./policy";

/** An amount without empty decimals: €50,000. */
export const amountWords = (minor: number, currency: Currency): string =>
  formatMoney(money(minor, currency)).replace(/\.0+$/, "");

export function measureWords(dimension: Dimension, measure: number, currency: Currency): string {
  if (dimension === "total_value") return amountWords(measure, currency);
  if (dimension === "discount") return formatBps(measure);
  if (dimension === "term_length") return `${measure} ${measure === 1 ? "month" : "months"}`;
  return clauseDeviationNames[measure] ?? String(measure);
}

const deciders: Record<ApprovalFunction, readonly string[]> = {
  sales: [
    "a seller",
    "a sales team lead",
    "a sales manager",
    "a sales director",
    "the head of sales",
    "the chief executive",
  ],
  finance: [
    "finance",
    "finance",
    "a finance manager",
    "a finance director",
    "the head of finance",
    "the chief executive",
  ],
  legal: ["legal", "legal", "a legal counsel", "a legal director", "the head of legal", "the chief executive"],
};

/** Who decides at this level, as in "a sales director decides". */
export const deciderWords = (fn: ApprovalFunction, level: number): string =>
  deciders[fn][level] ?? `${fn} level ${level}`;

/** What holds at exactly the threshold of a rule: who decides there, or nobody. */
function otherwise(rule: Rule, policy: Policy): string {
  const lower = policy.rules
    .filter((other) => other.function === rule.function && other.dimension === rule.dimension)
    .filter((other) => rule.above > other.above)
    .toSorted((a, b) => b.level - a.level)[0];
  return lower ? `${deciderWords(lower.function, lower.level)} decides` : "no approval is needed";
}

/** The template that a rule starts with. */
export const plainSentence: Record<Dimension, string> = {
  total_value: "Total value {measure} is above {limit}: {decider} decides. At {limit} {otherwise}.",
  discount: "Discount {measure} is above {limit}: {decider} decides. At {limit} {otherwise}.",
  term_length: "Term {measure} is longer than {limit}: {decider} decides. At {limit} {otherwise}.",
  clause_deviation: "The terms go as far as {measure}: {decider} decides. With {limit} {otherwise}.",
};

/** Fills in the four named places of a template and nothing else: a template is text, never an expression. */
function filled(rule: Rule, policy: Policy, measure: string): string {
  const places: Record<string, string> = {
    measure,
    limit: measureWords(rule.dimension, rule.above, policy.currency),
    decider: deciderWords(rule.function, rule.level),
    otherwise: otherwise(rule, policy),
  };
  return rule.sentence.replace(/\{(\w+)\}/g, (all, name: string) => places[name] ?? all);
}

/** What a seller will read, before there is a deal: "Discount … is above 10 %: a sales manager decides." */
export const openSentence = (rule: Rule, policy: Policy): string => filled(rule, policy, "…");

export function ruleSentence(rule: Rule, measures: Measures, policy: Policy): string {
  const said = filled(rule, policy, measureWords(rule.dimension, measures[rule.dimension], policy.currency));
  if (rule.dimension !== "total_value" || measures.otherMinor === 0) return said;
  const deals = measures.otherCount === 1 ? "another deal" : `${measures.otherCount} other deals`;
  return `${said} ${amountWords(measures.otherMinor, policy.currency)} of it is ${deals} with this customer in the last ${policy.windowDays} days.`;
}

export const bandSentence = (band: Band, measures: Measures, policy: Policy): string =>
  `Total value ${amountWords(measures.total_value, policy.currency)} is above ${amountWords(band.aboveMinor, policy.currency)}: ${band.people} different people decide.`;

/** One limit of a grant in words: "up to €250,000". */
export function limitWords(dimension: Dimension, limits: Limits): string {
  const limit = limitOf(dimension, limits);
  return limit === null ? "no limit" : `up to ${measureWords(dimension, limit, limits.currency)}`;
}

export function limitOf(dimension: Dimension, limits: Limits): number | null {
  if (dimension === "total_value") return limits.valueMinor;
  if (dimension === "discount") return limits.discountBps;
  return dimension === "term_length" ? limits.termMonths : limits.clauseDeviation;
}

export const dimensionWord = (dimension: Dimension): string => dimensionNames[dimension].toLowerCase();
