import { type Currency, decimalText, money } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";

type Details = {
  readonly name: string;
  readonly needOn: IsoDate;
  readonly estimateMinor: number | null;
  readonly currency: Currency;
  readonly source: string | null;
};

const amountText = (minor: number | null, currency: Currency) =>
  minor === null ? "" : decimalText(money(minor, currency));

/** The details as the fields of their form write them. */
export const opportunityAsForm = (details: Details) => ({
  name: details.name,
  needOn: details.needOn,
  estimate: amountText(details.estimateMinor, details.currency),
  currency: details.currency,
  source: details.source,
});

type Pursuit = {
  readonly winBps: number | null;
  readonly marginMinor: number | null;
  readonly pursuitCostMinor: number | null;
  readonly currency: Currency;
};

/** The figures of the pursuit as the fields of their form write them. */
export const pursuitAsForm = (pursuit: Pursuit) => ({
  win: pursuit.winBps === null ? "" : String(pursuit.winBps / 100),
  margin: amountText(pursuit.marginMinor, pursuit.currency),
  cost: amountText(pursuit.pursuitCostMinor, pursuit.currency),
});
