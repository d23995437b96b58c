import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { type Characteristic, isClosedList } from "../../specifications/domain/characteristic";
import { groupRule } from "../domain/bundle";
import {
  type Configurable,
  type Configuration,
  configurationProblems,
  configurationWords,
  defaultConfiguration,
  isConfigurable,
  picksOne,
  type SoldOption,
} from "../domain/configuration";
import { configurables } from "./configurables";

export type AskedGroup = {
  readonly field: string;
  readonly name: string;
  readonly rule: string;
  readonly needed: boolean;
  /** The picked option of a group that asks for one, or "" when none is; absent where they are counted. */
  readonly one?: string;
  readonly options: readonly (SoldOption & { readonly offeringId: string; readonly count: number })[];
};
export type AskedCharacteristic = {
  readonly field: string;
  readonly name: string;
  readonly unit: string | null;
  readonly hint: string | null;
  readonly needed: boolean;
  readonly control: "one" | "many" | "date" | "text";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
};

/** A configuration as a dialog asks it and as a page shows it. */
export type ConfigurationChoice = {
  readonly groups: readonly AskedGroup[];
  readonly characteristics: readonly AskedCharacteristic[];
  readonly words: readonly { readonly name: string; readonly value: string }[];
  /** Why it cannot be ordered as it is; empty when it can. */
  readonly problems: readonly string[];
};

type Sold = {
  readonly id: string;
  readonly offeringVersionId: string;
  readonly configuration: Configuration | null;
};

/** What can be chosen of each of these and what was, by id; what leaves no choice is left out. */
export async function configurationChoices(
  actor: Actor,
  sold: readonly Sold[],
  at: IsoDate,
  on: Reader = db,
): Promise<ReadonlyMap<string, ConfigurationChoice>> {
  authorize(actor, "offering:read");
  const known = await configurables(
    actor,
    sold.map((each) => each.offeringVersionId),
    at,
    on,
  );
  return new Map(
    sold.flatMap(({ id, offeringVersionId, configuration }) => {
      const of = known.get(offeringVersionId);
      return of && isConfigurable(of) ? [[id, configurationChoice(of, configuration)] as const] : [];
    }),
  );
}

function configurationChoice(of: Configurable, given: Configuration | null): ConfigurationChoice {
  const chosen = given ?? defaultConfiguration(of);
  return {
    groups: of.bundle.groups.map((group, g) => askedGroup(of, group, g, chosen)),
    characteristics: of.characteristics.map((each, c) => askedCharacteristic(each, c, chosen)),
    words: configurationWords(chosen),
    problems: configurationProblems(of, chosen).map((problem) => problem.sentence),
  };
}

function askedGroup(
  of: Configurable,
  group: Configurable["bundle"]["groups"][number],
  g: number,
  chosen: Configuration,
) {
  const countOf = (offeringId: string) => chosen.picks.find((pick) => pick.offeringId === offeringId)?.count ?? 0;
  const options = group.options.flatMap(({ offeringId }) => {
    const sold = of.options[offeringId];
    return sold ? [{ ...sold, offeringId, count: countOf(offeringId) }] : [];
  });
  const one = picksOne(group) ? { one: options.find((option) => option.count > 0)?.offeringId ?? "" } : {};
  return { field: `picks.g${g}`, name: group.name, rule: groupRule(group), needed: group.lower > 0, options, ...one };
}

function askedCharacteristic(of: Characteristic, c: number, chosen: Configuration): AskedCharacteristic {
  const listed = isClosedList(of)
    ? of.values.map((each) => each.value)
    : of.valueType === "boolean"
      ? [true, false]
      : [];
  const many = listed.length > 0 && of.maxCardinality !== 1;
  const words = (value: string | number | boolean) => (value === true ? "Yes" : value === false ? "No" : String(value));
  const range = [
    ...(of.valueFrom === null ? [] : [`from ${of.valueFrom}`]),
    ...(of.valueTo === null ? [] : [`to ${of.valueTo}`]),
  ].join(" ");
  return {
    field: `values.c${c}`,
    name: of.name,
    unit: of.unit,
    hint: range ? range.replace(/^./, (first) => first.toUpperCase()) : of.description,
    needed: of.minCardinality > 0,
    control: many ? "many" : listed.length > 0 ? "one" : of.valueType === "date" ? "date" : "text",
    options: listed.map((value) => ({ value: String(value), label: words(value) })),
    chosen: chosen.values.filter((each) => each.name === of.name).map((each) => String(each.value)),
  };
}
