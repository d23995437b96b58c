import { ok, type Result, refuse } from "../../../kernel/result";
import {
  type Characteristic,
  type CharacteristicValue,
  isClosedList,
  readValue,
  type ValueFault,
  valueFault,
} from "../../specifications/domain/characteristic";
import { type Bundle, type ChoiceProblem, choiceProblems, choiceSentence } from "./bundle";

/** What can be chosen about one version of an offering: options of a bundle's groups, and values of characteristics. */
export type Configurable = {
  readonly offeringVersionId: string;
  readonly bundle: Bundle;
  /** Of each option's offering, the version that is sold now, and why it is not when it is not. */
  readonly options: Readonly<Record<string, SoldOption>>;
  /** Those that may be chosen, as the version restricts them. */
  readonly characteristics: readonly Characteristic[];
};
export type SoldOption = {
  readonly offeringVersionId: string;
  readonly name: string;
  readonly notSold: string | null;
  /** By the list, without a commitment, to show beside it. */
  readonly list: { readonly oneTimeMinor: number; readonly monthlyMinor: number; readonly currency: string };
};

/** What was chosen, with the names it had then. Options are per piece of the offering. */
export type Configuration = { readonly picks: readonly Picked[]; readonly values: readonly Valued[] };
export type Picked = {
  readonly group: string;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly count: number;
};
export type Valued = { readonly name: string; readonly value: CharacteristicValue; readonly unit: string | null };

/** What a person chose in a form: `g0` names a group by its place, `c0` a characteristic. */
export type ConfigurationWish = {
  readonly picks: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
};

/** One thing that is wrong, at its field: not chosen yet, chosen wrongly, or chosen and not sold any more. */
export type ConfigurationProblem = {
  readonly field: string;
  readonly sentence: string;
  readonly kind: "missing" | "wrong" | "gone";
};
export type ConfigurationRefusal = {
  readonly reason: "configuration_impossible";
  readonly problems: readonly ConfigurationProblem[];
};

export const isConfigurable = (of: Configurable): boolean =>
  of.bundle.groups.length > 0 || of.characteristics.length > 0;

/** The defaults of the catalog; a group with a single option that is needed has it picked. */
export function defaultConfiguration(of: Configurable): Configuration {
  const picks = of.bundle.groups.flatMap((group) =>
    group.options.flatMap((option) => {
      const needed = group.options.length === 1 ? Math.min(group.lower, option.upper) : 0;
      const count = Math.max(option.defaultCount, option.lower, needed);
      return count > 0 ? picked(of, group.name, option.offeringId, count) : [];
    }),
  );
  const values = of.characteristics.flatMap((each) => {
    const only = isClosedList(each) && each.values.length === 1;
    return each.values
      .filter((listed) => listed.isDefault || only)
      .slice(0, each.maxCardinality ?? each.values.length)
      .map((listed) => ({ name: each.name, value: listed.value, unit: each.unit }));
  });
  return { picks, values };
}

function picked(of: Configurable, group: string, offeringId: string, count: number): Picked[] {
  const sold = of.options[offeringId];
  return sold ? [{ group, offeringId, offeringVersionId: sold.offeringVersionId, name: sold.name, count }] : [];
}

/** The same choice with the names and versions that its options have now. */
export const refreshed = (of: Configurable, given: Configuration): Configuration => ({
  ...given,
  picks: given.picks.map((pick) => ({ ...pick, ...soldAs(of.options[pick.offeringId]) })),
});
const soldAs = (sold: SoldOption | undefined) =>
  sold ? { offeringVersionId: sold.offeringVersionId, name: sold.name } : {};

/** The choice as typed, or everything that is wrong with it, each at its field. */
export function configure(of: Configurable, wish: ConfigurationWish): Result<Configuration, ConfigurationRefusal> {
  const picks = of.bundle.groups.flatMap((group, g) => {
    if (!picksOne(group)) return group.options.flatMap((each) => countOf(of, group.name, each.offeringId, wish));
    const one = wish.picks[`g${g}`];
    return one ? picked(of, group.name, one, 1) : [];
  });
  const unread: ConfigurationProblem[] = [];
  const values = of.characteristics.flatMap((each, c) => {
    const texts = [wish.values[`c${c}`] ?? ""].flat().filter((text) => text.trim() !== "");
    return texts.flatMap((text): Valued[] => {
      const value = readValue(each.valueType, text);
      if (value !== undefined) return [{ name: each.name, value, unit: each.unit }];
      unread.push(wrong(`values.c${c}`, faultSentence(each, "not_of_type")));
      return [];
    });
  });
  const found = { picks, values };
  const read = configurationProblems(of, found).filter((each) => !unread.some((other) => other.field === each.field));
  const problems = [...read, ...unread];
  return problems.length > 0 ? refuse("configuration_impossible", { problems }) : ok(found);
}

const countOf = (of: Configurable, group: string, offeringId: string, wish: ConfigurationWish) => {
  const count = wish.counts[offeringId] ?? 0;
  return count > 0 ? picked(of, group, offeringId, count) : [];
};

/** A group of which exactly one or none is picked is asked by radio buttons. */
export const picksOne = (group: Bundle["groups"][number]): boolean => group.upper === 1;

const wrong = (field: string, sentence: string): ConfigurationProblem => ({ field, sentence, kind: "wrong" });

/** Everything that keeps a configuration from being ordered. The one rule for forms, commands and the check at submit. */
export function configurationProblems(of: Configurable, given: Configuration): readonly ConfigurationProblem[] {
  const picks = new Map(given.picks.map((pick) => [pick.offeringId, pick.count]));
  const choice = choiceProblems(of.bundle, picks).map((problem) => ({
    field: fieldOf(of.bundle, problem),
    sentence: choiceSentence(problem, given.picks),
    kind: problem.reason.startsWith("too_few") ? ("missing" as const) : ("wrong" as const),
  }));
  const gone = given.picks.flatMap((pick) => {
    const why = of.options[pick.offeringId]?.notSold;
    const group = of.bundle.groups.findIndex((each) => each.options.some((one) => one.offeringId === pick.offeringId));
    const sentence = `${pick.name} is not on sale any more: ${why}`;
    return why ? [{ field: `picks.g${group}`, sentence, kind: "gone" as const }] : [];
  });
  return [...choice, ...gone, ...of.characteristics.flatMap((each, c) => valueProblems(each, `values.c${c}`, given))];
}

function fieldOf(bundle: Bundle, problem: ChoiceProblem): string {
  const named = "group" in problem ? problem.group : undefined;
  const option = problem.reason === "option_count" ? problem.option : undefined;
  const group = bundle.groups.findIndex(
    (each) => each.name === named || each.options.some((one) => one.name === option),
  );
  return group < 0 ? "" : `picks.g${group}`;
}

function valueProblems(of: Characteristic, field: string, given: Configuration): ConfigurationProblem[] {
  const values = given.values.filter((each) => each.name === of.name);
  if (values.length < of.minCardinality)
    return [{ field, sentence: `${of.name}: ${howMany(of.minCardinality)} needed.`, kind: "missing" }];
  if (of.maxCardinality !== null && values.length > of.maxCardinality)
    return [wrong(field, `${of.name}: at most ${of.maxCardinality}, ${values.length} chosen.`)];
  return values.flatMap(({ value }) => {
    const fault = valueFault(of, value);
    return fault ? [wrong(field, faultSentence(of, fault))] : [];
  });
}

const howMany = (count: number) => (count === 1 ? "a value is" : `${count} values are`);

const typeWords: Record<Characteristic["valueType"], string> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "yes or no",
  enum: "one of the list",
  date: "a date, as 2026-03-31",
};

function faultSentence(of: Characteristic, fault: ValueFault): string {
  const { name, unit, valueFrom, valueTo } = of;
  if (fault === "not_of_type") return `${name}: give ${typeWords[of.valueType]}.`;
  if (fault === "not_like_pattern") return `${name}: it has to look like ${of.regex}.`;
  if (fault === "not_listed") return `${name}: one of ${of.values.map((each) => String(each.value)).join(", ")}.`;
  const from = valueFrom === null ? "" : `from ${valueFrom} `;
  return `${name}: ${from}${valueTo === null ? "" : `to ${valueTo}`}${unit ? ` ${unit}` : ""}.`.replace(/ +\./, ".");
}

/** How a configuration is printed: a line for each group and each characteristic, in their order. */
export function configurationWords(given: Configuration | null): readonly { name: string; value: string }[] {
  const words = new Map<string, string[]>();
  const say = (name: string, value: string) => words.set(name, [...(words.get(name) ?? []), value]);
  for (const pick of given?.picks ?? []) say(pick.group, pick.count === 1 ? pick.name : `${pick.count} × ${pick.name}`);
  for (const each of given?.values ?? []) say(each.name, valueWords(each));
  return [...words].map(([name, values]) => ({ name, value: values.join(", ") }));
}

const valueWords = ({ value, unit }: Valued): string =>
  typeof value === "boolean" ? (value ? "Yes" : "No") : unit ? `${value} ${unit}` : String(value);
