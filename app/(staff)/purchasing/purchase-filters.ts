import type { ListFilter } from "@/components/list-bar";
import { first, type ListState, type SearchParams } from "@/components/list-url";
import { addDays, addMonths, dateWords, type IsoDate, isIsoDate } from "@/lib/kernel/period";
import { orderStateNames, orderStates } from "@/lib/purchasing/orders/domain/order-lifecycle";
import {
  directionNames,
  directions,
  endCauseNames,
  endCauses,
  purchaseActionNames,
  purchaseActions,
  purchaseFormNames,
  purchaseForms,
} from "@/lib/purchasing/orders/domain/purchase";
import {
  daysText,
  gapRanges,
  type PurchaseFilterName,
  purchaseFilterNames,
  reaches,
  readDays,
} from "@/lib/purchasing/orders/domain/purchase-filter";
import type { FilterChoices } from "@/lib/purchasing/orders/queries/filter-choices";

export const filterNames = [...purchaseFilterNames];

const optionsOf = <T extends string>(values: readonly T[], names: Record<T, string>) =>
  values.map((value) => ({ value, label: names[value] }));

const reachWords = {
  received: "Received",
  accepted: "Accepted",
  started: "Started",
  delivered: "Delivered, at least in part",
  completed: "Completed",
} as const;
const gapWords: Record<(typeof gapRanges)[number], string> = {
  first: "First purchase",
  "0-7": "Within a week",
  "8-30": "8 to 30 days",
  "31-90": "31 to 90 days",
  "91-180": "91 to 180 days",
  "181-": "Later",
};
const stateWord = (state: string) => orderStateNames[state as keyof typeof orderStateNames] ?? state;

/** The periods that people ask for, and the one in the address when it is another. */
function periods(today: IsoDate, chosen: string | undefined) {
  const upTo = (months: number) => daysText({ from: addDays(addMonths(today, -months), 1), to: today });
  const year = Number(today.slice(0, 4));
  const usual = [
    { value: daysText({ from: addDays(today, -29), to: today }), label: "Last 30 days" },
    { value: upTo(3), label: "Last 3 months" },
    { value: upTo(6), label: "Last 6 months" },
    { value: upTo(12), label: "Last 12 months" },
    { value: upTo(18), label: "Last 18 months" },
    { value: `${year}-01-01..${today}`, label: "This year" },
    { value: `${year - 1}-01-01..${year - 1}-12-31`, label: "Last year" },
  ];
  const days = readDays(chosen);
  const other = days && !usual.some((one) => one.value === chosen);
  return other
    ? [...usual, { value: daysText(days), label: `${dateWords(days.from)} to ${dateWords(days.to)}` }]
    : usual;
}

/** The one filter bar of purchases: over the list and over the trend. What only a point of the trend asks shows when it is asked. */
export function purchaseFilters(choices: FilterChoices, list: ListState): ListFilter[] {
  const chosen = (name: PurchaseFilterName) => list.filters[name] ?? [];
  const asked: ListFilter[] = [
    { key: "reached", label: "Came to", kind: "one", options: optionsOf(reaches, reachWords) },
    { key: "cause", label: "Cause", options: optionsOf(endCauses, endCauseNames) },
    { key: "gap", label: "Since last purchase", options: optionsOf(gapRanges, gapWords) },
    {
      key: "open",
      label: "Ended",
      kind: "one",
      options: [
        { value: "yes", label: "Not yet" },
        { value: "no", label: "Ended" },
      ],
    },
    {
      key: "step",
      label: "Went",
      options: chosen("step").map((value) => ({ value, label: value.split(".").map(stateWord).join(" → ") })),
    },
    {
      key: "path",
      label: "Way",
      kind: "one",
      options: chosen("path").map((value) => ({ value, label: value.split(">").map(stateWord).join(" → ") })),
    },
    {
      key: "customer",
      label: "Party",
      kind: "one",
      options: choices.customer ? [{ value: choices.customer.id, label: choices.customer.name }] : [],
    },
  ];
  return [
    { key: "received", label: "Received", kind: "one", options: periods(choices.today, chosen("received")[0]) },
    { key: "form", label: "Form", options: optionsOf(purchaseForms, purchaseFormNames) },
    { key: "direction", label: "Direction", options: optionsOf(directions, directionNames) },
    { key: "action", label: "Action", options: optionsOf(purchaseActions, purchaseActionNames) },
    {
      key: "channel",
      label: "Channel",
      options: [
        ...choices.channels.map(({ id, name }) => ({ value: id, label: name })),
        { value: "none", label: "No channel" },
      ],
    },
    {
      key: "group",
      label: "Product group",
      options: choices.groups.map(({ id, name }) => ({ value: id, label: name })),
    },
    { key: "state", label: "State", options: optionsOf(orderStates, orderStateNames) },
    ...asked.filter((one) => chosen(one.key as PurchaseFilterName).length > 0),
  ];
}

/** The period that the two date fields of the bar asked for, as the filter writes it. */
export function periodAsked(params: SearchParams): string | undefined {
  const [from, to] = [first(params.from), first(params.to)];
  return from && to && isIsoDate(from) && isIsoDate(to) && from <= to ? daysText({ from, to }) : undefined;
}
