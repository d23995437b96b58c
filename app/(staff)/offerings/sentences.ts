import { formatMoney, type Money } from "@/lib/kernel/money";
import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import { plural } from "@/lib/kernel/text";
import type { changeDraft } from "@/lib/offerings/catalog/commands/change-draft";
import type { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import type { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import type { setBundle } from "@/lib/offerings/catalog/commands/set-bundle";
import type { setPrices } from "@/lib/offerings/catalog/commands/set-prices";
import type { BundleRefusal } from "@/lib/offerings/catalog/domain/bundle";
import { type OfferingState, offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import type { PriceRefusal } from "@/lib/offerings/catalog/domain/price";
import type { DraftRefusal, LaunchRefusal } from "@/lib/offerings/catalog/domain/version";
import type { applyImport } from "@/lib/offerings/imports/commands/apply-import";
import type { revertImport } from "@/lib/offerings/imports/commands/revert-import";
import type { ReadinessRefusal } from "@/lib/offerings/launching/domain/launch-block";
import type { correctSpecification } from "@/lib/offerings/specifications/commands/correct-specification";
import type { createSpecification } from "@/lib/offerings/specifications/commands/create-specification";
import type { moveSpecification } from "@/lib/offerings/specifications/commands/move-specification";
import type { ValueFault } from "@/lib/offerings/specifications/domain/characteristic";
import type { changePrice } from "@/lib/offerings/versions/commands/change-price";
import type { correctOffering } from "@/lib/offerings/versions/commands/correct-offering";
import type { moveOffering } from "@/lib/offerings/versions/commands/move-offering";
import type { retireMatching } from "@/lib/offerings/versions/commands/retire-matching";
import type { retireOfferings } from "@/lib/offerings/versions/commands/retire-offerings";
import type { startVersion } from "@/lib/offerings/versions/commands/start-version";
import type { undoRetirement } from "@/lib/offerings/versions/commands/undo-retirement";

/** What the screens of the catalogue say when a rule refuses. */
const word = (state: OfferingState) => offeringStateNames[state].toLowerCase();
const listed = (states: readonly OfferingState[]) => states.map(word).join(" or ");
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";

const illegalMove = ({
  from,
  to,
  legal,
}: {
  from: OfferingState;
  to: OfferingState;
  legal: readonly OfferingState[];
}) =>
  legal.length === 0
    ? `${offeringStateNames[from]} is final: it cannot become ${word(to)}.`
    : `From ${word(from)} it cannot become ${word(to)}. It can become ${listed(legal)}.`;

const priceSentences = {
  name_twice: ({ name }) => `Two prices are called "${name}". Give each its own name.`,
  currencies_differ: ({ currencies }) => `These prices are in ${currencies.join(" and ")}. A version has one currency.`,
  nothing_to_alter: ({ name }) =>
    `"${name}" has nothing to take from. A discount takes from recurring prices, an allowance from one-time prices.`,
  below_zero: ({ name, left }: { name: string; left: Money }) =>
    `After its discounts "${name}" would be ${formatMoney(left)}.`,
} satisfies Sentences<PriceRefusal>;

const bundleSentences = {
  empty_group: ({ group }) => `The group "${group}" has no option.`,
  group_twice: ({ group }) => `Two groups are called "${group}".`,
  child_twice: ({ child, groups }) =>
    `"${child}" is in ${groups.map((group) => `"${group}"`).join(" and in ")}. Once is enough.`,
  limits_crossed: ({ name, lower, upper }) => `"${name}" asks for at least ${lower} and allows at most ${upper}.`,
  options_ask_too_much: ({ group, asks, allows }) =>
    `The options of "${group}" ask for at least ${asks}, the group allows ${allows}.`,
  options_give_too_little: ({ group, needs, gives }) =>
    `The group "${group}" needs ${needs}, its options give at most ${gives}.`,
  defaults_above: ({ group, defaults, allows }) =>
    `The defaults of "${group}" are ${defaults}, the group allows ${allows}.`,
  groups_ask_too_much: ({ asks, allows }) => `The groups ask for at least ${asks}, the bundle allows ${allows}.`,
  groups_give_too_little: ({ needs, gives }) => `The bundle needs ${needs}, its groups give at most ${gives}.`,
} satisfies Sentences<BundleRefusal>;

const draftSentences = {
  not_a_draft: ({ n, state }) => `Version ${n} is ${word(state)}. Start a new version to change it.`,
} satisfies Sentences<DraftRefusal>;

const launchSentences = {
  ...priceSentences,
  ...bundleSentences,
  illegal_move: illegalMove,
  reason_needed: ({ to }) => `Say why it becomes ${word(to)}.`,
  no_price: "Give it a price first.",
  nothing_bundled: "A bundle needs at least one group of options.",
  specification_not_launched: ({ specification, state }) =>
    `Its specification "${specification}" is ${word(state)}. Launch that first.`,
  child_not_on_sale: ({ child, state }) =>
    `It bundles "${child}", which is ${word(state)}. Take it out or launch it first.`,
  not_yet_valid: ({ validFrom }) =>
    `It is valid from ${validFrom}. Launching it today would leave a gap: launch it on that day, or move its start.`,
  no_longer_valid: ({ validUntil }) => `Its validity ended on ${validUntil}.`,
} satisfies Sentences<LaunchRefusal>;

type Duplicates = { duplicates: readonly { number: string; name: string }[] };
const named = ({ duplicates }: Duplicates) => duplicates.map(({ number, name }) => `${number} ${name}`).join(", ");

const channelSentences = {
  channel_not_ready: ({ blocks }) =>
    `Nothing was launched: purchasing is not ready. ${blocks
      .map(({ channel, form, missing }) => `${channel}, ${form.toLowerCase()}: ${missing.join(" ")}`)
      .join(" ")}`,
} satisfies Sentences<ReadinessRefusal>;

const kinds = { specificationId: "specification", categoryId: "category", channelIds: "channel" } as const;
const notThere = ({ field }: { field: keyof typeof kinds }) =>
  `The ${kinds[field]} you chose is not there any more. Choose again.`;
/** Where that stands in a form. */
export const notThereAt = {
  not_there: (facts: { field: keyof typeof kinds }) => ({ [facts.field]: [notThere(facts)] }),
};

export const createSentences = {
  ...launchSentences,
  ...channelSentences,
  not_there: notThere,
  duplicate: (facts: Duplicates) => `There is one of this name and specification already: ${named(facts)}.`,
  likely_duplicate: (facts: Duplicates) =>
    `This looks like ${named(facts)}. If it is another offering, tick "Not a duplicate" and create it.`,
} satisfies Sentences<RefusalOf<typeof createOffering>>;

export const changeDraftSentences = { ...draftSentences, stale, not_there: notThere } satisfies Sentences<
  RefusalOf<typeof changeDraft>
>;
export const priceFormSentences = { ...draftSentences, ...priceSentences, stale } satisfies Sentences<
  RefusalOf<typeof setPrices>
>;
export const bundleFormSentences = {
  ...draftSentences,
  ...bundleSentences,
  stale,
  bundle_circle: ({ child, bundle }: { child: string; bundle: string }) =>
    `"${child}" contains "${bundle}" itself: the bundle would be inside itself.`,
} satisfies Sentences<RefusalOf<typeof setBundle>>;

export const moveSentences = { ...launchSentences, ...channelSentences, stale } satisfies Sentences<
  RefusalOf<typeof moveOffering>
>;
export const createCategorySentences = {
  not_there: "The category above is not there any more. Choose again.",
  category_exists: ({ name }: { name: string }) => `There is a category ${name} in this place already.`,
} satisfies Sentences<RefusalOf<typeof createCategory>>;
export const startVersionSentences = {
  stale,
  draft_exists: ({ n }: { n: number }) => `Version ${n} is a draft already. Go on with that one.`,
  nothing_to_fork: "There is no version to start from.",
} satisfies Sentences<RefusalOf<typeof startVersion>>;
export const changePriceSentences = {
  ...launchSentences,
  ...channelSentences,
  stale,
  no_amount: "This price has no amount. Change it in a new version.",
  bad_amount: ({ message }: { message: string }) => message,
  not_on_sale: ({ state }: { state: OfferingState }) => `This version is ${word(state)}: its prices stay as they were.`,
} satisfies Sentences<RefusalOf<typeof changePrice>>;
export const correctSentences = { stale } satisfies Sentences<RefusalOf<typeof correctOffering>>;

type Stuck = {
  offerings: readonly { number: string; name: string; state: OfferingState; legal: readonly OfferingState[] }[];
};
export const retireSentences = {
  cannot_retire: ({ offerings }: Stuck) =>
    `Nothing was retired. ${plural(offerings.length, "offering")} cannot be: ${offerings
      .slice(0, 3)
      .map(
        ({ number, state, legal }) =>
          `${number} is ${word(state)}${legal.length ? ` and can become ${listed(legal)}` : ""}`,
      )
      .join("; ")}${offerings.length > 3 ? "; …" : "."}`,
} satisfies Sentences<RefusalOf<typeof retireOfferings>>;
export const retireMatchingSentences = {
  ...retireSentences,
  too_many: ({ most }: { most: number }) =>
    `More than ${most.toLocaleString("en-GB")} offerings match. Filter further and retire them in parts.`,
  matching_changed: ({ retiring }: { retiring: number }) =>
    `Nothing was retired: the list changed since it was counted. Now it would be ${plural(retiring, "offering")}. Close this and look again.`,
  nothing_to_retire: "None of these can be retired.",
} satisfies Sentences<RefusalOf<typeof retireMatching>>;
export const undoSentences = {
  already_undone: "This was undone already.",
  too_late: ({ minutes }: { minutes: number }) =>
    `It can be undone for ${minutes} minutes. Start a new version instead.`,
  went_on: ({ offerings }: { offerings: readonly string[] }) =>
    `These went on since, so that it cannot be undone as a whole: ${offerings.slice(0, 3).join(", ")}.`,
} satisfies Sentences<RefusalOf<typeof undoRetirement>>;

const fault: Record<ValueFault, string> = {
  not_of_type: "is not of that kind",
  outside_range: "is outside the range",
  not_like_pattern: "is not like the pattern",
  not_listed: "is not in the list",
};
const characteristicSentences = {
  characteristic_twice: ({ name }: { name: string }) => `"${name}" is there twice.`,
  cardinality_crossed: ({ name, min, max }: { name: string; min: number; max: number }) =>
    `"${name}" asks for at least ${min} values and allows at most ${max}.`,
  range_crossed: ({ name, from, to }: { name: string; from: number; to: number }) =>
    `"${name}" goes from ${from} to ${to}: no value is both.`,
  regex_does_not_compile: ({ name, regex }: { name: string; regex: string }) =>
    `The pattern of "${name}" cannot be read: ${regex}`,
  list_is_empty: ({ name }: { name: string }) => `"${name}" is one of a list. Give the list.`,
  value_does_not_fit: ({ name, value, because }: { name: string; value: unknown; because: ValueFault }) =>
    `The value ${String(value)} of "${name}" ${fault[because]}.`,
  too_many_defaults: ({ name, max }: { name: string; max: number }) =>
    `"${name}" has at most ${plural(max, "default")}.`,
};
export const createSpecificationSentences = {
  ...characteristicSentences,
  likely_duplicate: (facts: Duplicates) =>
    `This looks like ${named(facts)}. If it is another specification, tick "Not a duplicate" and create it.`,
} satisfies Sentences<RefusalOf<typeof createSpecification>>;
export const correctSpecificationSentences = {
  ...characteristicSentences,
  stale,
  closed: ({ state }: { state: OfferingState }) => `It is ${word(state)}: it stays as it was.`,
} satisfies Sentences<RefusalOf<typeof correctSpecification>>;
export const moveSpecificationSentences = {
  stale,
  illegal_move: illegalMove,
  reason_needed: ({ to }: { to: OfferingState }) => `Say why it becomes ${word(to)}.`,
  offerings_left: ({ count, needed }: { count: number; needed: string }) =>
    `${plural(count, "offering")} of it ${count === 1 ? "is" : "are"} not ${needed} yet.`,
} satisfies Sentences<RefusalOf<typeof moveSpecification>>;

export const applySentences = {
  stale,
  already_applied: ({ number }: { number: string }) => `${number} was applied already.`,
  not_checked: "This import is not ready to be applied.",
  nothing_to_apply: "The inventory already says what this file says.",
  another_is_applying: "Another import of this catalogue is under way. Wait until it is done.",
} satisfies Sentences<RefusalOf<typeof applyImport>>;
export const revertSentences = {
  stale,
  not_applied: "This import is not applied.",
  not_the_last: ({ number }: { number: string }) => `${number} was applied after it. Undo that first.`,
  went_on: ({ count }: { count: number }) =>
    `${plural(count, "offering")} of it ${count === 1 ? "has" : "have"} changed since. It cannot be undone as a whole any more.`,
} satisfies Sentences<RefusalOf<typeof revertImport>>;
