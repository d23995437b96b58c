import type { Currency } from "@/lib/kernel/money";
import { orderStateNames, orderStates } from "../../orders/domain/order-lifecycle";
import { endCauseNames, endCauses } from "../../orders/domain/purchase";
import { type PurchaseFilter, type Reach, reaches } from "../../orders/domain/purchase-filter";
import { further, type Point } from "../domain/trend";
import type { OutcomeRow } from "./trend-figures";

const reachNames: Record<Reach, string> = {
  received: "Received",
  accepted: "Accepted",
  started: "Started",
  delivered: "Delivered, at least in part",
  completed: "Completed",
};
const cameTo: Record<Reach, (row: OutcomeRow) => boolean> = {
  received: () => true,
  accepted: (row) => row.state !== "rejected",
  started: (row) => row.started,
  delivered: (row) => row.state === "completed" || row.state === "partial",
  completed: (row) => row.state === "completed",
};

export type Worth = { readonly currency: Currency; readonly oneTimeMinor: number; readonly monthlyMinor: number };

/** What came of it: how far purchases came, where they stand and what that is worth, and why some came to nothing. */
export function outcomePanel(rows: readonly OutcomeRow[], filter: PurchaseFilter, comparing: boolean) {
  const count = (slot: 0 | 1, which: (row: OutcomeRow) => boolean) =>
    rows.filter((row) => row.slot === slot && which(row)).reduce((sum, row) => sum + row.n, 0);
  const point = (label: string, which: (row: OutcomeRow) => boolean, given: Point["filter"]): Point => ({
    label,
    n: count(0, which),
    compared: comparing ? count(1, which) : null,
    filter: given,
  });
  const present = (one: Point) => one.n > 0 || (one.compared ?? 0) > 0;
  return {
    funnel: reaches.map((reach) =>
      point(reachNames[reach], cameTo[reach], { reached: [further(filter.reached, reach)] }),
    ),
    states: orderStates
      .map((state) => ({
        ...point(orderStateNames[state], (row) => row.state === state, { state: [state] }),
        worth: worthOf(rows.filter((row) => row.slot === 0 && row.state === state)),
      }))
      .filter(present),
    causes: endCauses
      .map((cause) => point(endCauseNames[cause], (row) => row.cause === cause, { cause: [cause] }))
      .filter(present),
  };
}

/** One sum a currency: amounts of different currencies are never added up. */
function worthOf(rows: readonly OutcomeRow[]): readonly Worth[] {
  const sums = new Map<Currency, Worth>();
  for (const { currency, oneTimeMinor, monthlyMinor } of rows) {
    const before = sums.get(currency) ?? { currency, oneTimeMinor: 0, monthlyMinor: 0 };
    sums.set(currency, {
      currency,
      oneTimeMinor: before.oneTimeMinor + oneTimeMinor,
      monthlyMinor: before.monthlyMinor + monthlyMinor,
    });
  }
  return [...sums.values()];
}
