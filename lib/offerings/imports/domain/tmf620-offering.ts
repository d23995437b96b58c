import type { IsoDate } from "../../../kernel/period";
import { isIsoDate } from "../../../kernel/period";
import { type BundleRefusal, checkBundle, type Group } from "../../catalog/domain/bundle";
import { isOnSale, type OfferingState, offeringStateNames, offeringStates } from "../../catalog/domain/lifecycle";
import type { ListedValue } from "../../specifications/domain/characteristic";
import { isObject, type RecordReader } from "./record-reader";
import { readValues } from "./tmf620-specification";

export type ExternalIdentifier = { readonly owner: string; readonly type: string; readonly id: string };
export type ReadUse = {
  readonly name: string;
  readonly valueType: string;
  readonly minCardinality: number;
  readonly maxCardinality: number | null;
  readonly values: readonly ListedValue[];
};

/** An offering of a file. What it refers to is named by the source's ids; `Group.options` hold them as offering ids. */
export type ReadOffering = {
  readonly name: string;
  readonly description: string | null;
  readonly state: OfferingState;
  readonly isSellable: boolean;
  readonly isBundle: boolean;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly category: string | null;
  readonly specification: string | null;
  readonly external: readonly ExternalIdentifier[];
  readonly uses: readonly ReadUse[];
  readonly prices: readonly string[];
  readonly groups: readonly (Group & { readonly sourceId: string | null })[];
};

export function readOffering(from: RecordReader): ReadOffering {
  const groups = from
    .list("bundledGroupProductOffering")
    .map((each, index) => readGroup(from.inside(each, `bundledGroupProductOffering[${index}]`)));
  const possible = checkBundle({ lower: null, upper: null, groups });
  if (!possible.ok) from.bad("bundledGroupProductOffering", arithmetic(possible.refusal));
  const isBundle = from.flag("isBundle", groups.length > 0);
  if (isBundle && groups.length === 0) from.bad("bundledGroupProductOffering", "A bundle needs at least one group.");
  const categories = from.list("category");
  const prices = from.list("productOfferingPrice").flatMap((each, index) => {
    const id = from.reference(each, `productOfferingPrice[${index}].id`);
    return id === null ? [] : [id];
  });
  return {
    name: from.text("name", 200),
    description: from.optionalText("description", 4000),
    state: readState(from),
    isSellable: from.flag("isSellable", true),
    isBundle,
    ...readPeriod(from),
    category: from.reference(categories[0], "category[0].id"),
    specification: from.reference(from.record.productSpecification, "productSpecification.id"),
    external: readExternal(from),
    uses: from.list("prodSpecCharValueUse").map((each, index) => {
      const use = from.inside(each, `prodSpecCharValueUse[${index}]`);
      return {
        name: use.text("name", 120),
        valueType: use.text("valueType", 40),
        minCardinality: use.whole("minCardinality", 0, 0, 1000),
        maxCardinality: use.whole("maxCardinality", 1, 0, 1000),
        values: readValues(use),
      };
    }),
    prices,
    groups,
  };
}

/** An import takes what is on sale; drafts are made here, and what is no longer in the file is retired. */
function readState(from: RecordReader): OfferingState {
  const given = String(from.record.lifecycleStatus ?? "Launched");
  const state = offeringStates.find((each) => offeringStateNames[each].toLowerCase() === given.toLowerCase());
  if (!state) from.bad("lifecycleStatus", `${JSON.stringify(given)} is not a state of an offering.`);
  else if (!isOnSale(state))
    from.bad("lifecycleStatus", `${given}: an import takes offerings that are active or launched.`);
  return state ?? "launched";
}

function readPeriod(from: RecordReader): { validFrom: IsoDate | null; validUntil: IsoDate | null } {
  const { validFor } = from.record;
  const day = (name: "startDateTime" | "endDateTime"): IsoDate | null => {
    const text = isObject(validFor) ? validFor[name] : undefined;
    if (text === undefined || text === null) return null;
    const date = String(text).slice(0, 10);
    if (isIsoDate(date)) return date;
    from.bad(`validFor.${name}`, "Has to be a date and time that exists.");
    return null;
  };
  const validFrom = day("startDateTime");
  const validUntil = day("endDateTime");
  if (validFrom && validUntil && validUntil <= validFrom) from.bad("validFor", "Ends before it starts.");
  return { validFrom, validUntil };
}

function readExternal(from: RecordReader): ExternalIdentifier[] {
  return from.list("externalIdentifier").map((each, index) => {
    const one = from.inside(each, `externalIdentifier[${index}]`);
    return { owner: one.text("owner", 120), type: one.text("externalIdentifierType", 120), id: one.text("id", 200) };
  });
}

function readGroup(from: RecordReader): ReadOffering["groups"][number] {
  const limits = from.inside(from.record.bundledGroupProductOfferingOption ?? {}, "bundledGroupProductOfferingOption");
  return {
    sourceId: typeof from.record.id === "string" ? from.record.id : null,
    name: from.text("name", 120),
    lower: limits.whole("numberRelOfferLowerLimit", 0),
    upper: limits.whole("numberRelOfferUpperLimit", 1),
    options: from.list("bundledProductOffering").map((each, index) => {
      const option = from.inside(each, `bundledProductOffering[${index}]`);
      const count = option.inside(option.record.bundledProductOfferingOption ?? {}, "bundledProductOfferingOption");
      return {
        offeringId: from.reference(each, `bundledProductOffering[${index}].id`) ?? "",
        name: typeof option.record.name === "string" ? option.record.name : "",
        lower: count.whole("numberRelOfferLowerLimit", 0),
        defaultCount: count.whole("numberRelOfferDefault", 0),
        upper: count.whole("numberRelOfferUpperLimit", 1),
      };
    }),
  };
}

function arithmetic(refusal: BundleRefusal): string {
  switch (refusal.reason) {
    case "empty_group":
      return `The group ${refusal.group} has no option.`;
    case "group_twice":
      return `The group ${refusal.group} is there twice.`;
    case "child_twice":
      return `${refusal.child} is in ${refusal.groups.join(" and in ")}.`;
    case "limits_crossed":
      return `${refusal.name}: at least ${refusal.lower} and at most ${refusal.upper}.`;
    case "options_ask_too_much":
      return `The options of ${refusal.group} ask for at least ${refusal.asks}, the group allows ${refusal.allows}.`;
    case "options_give_too_little":
      return `The group ${refusal.group} needs ${refusal.needs}, its options give at most ${refusal.gives}.`;
    case "defaults_above":
      return `The defaults of ${refusal.group} are ${refusal.defaults}, the group allows ${refusal.allows}.`;
    case "groups_ask_too_much":
      return `The groups ask for at least ${refusal.asks}, the bundle allows ${refusal.allows}.`;
    case "groups_give_too_little":
      return `The bundle needs ${refusal.needs}, its groups give at most ${refusal.gives}.`;
  }
}
