import { formatMoney, type Money } from "../../../kernel/money";
import { dateWords } from "../../../kernel/period";
import { factorTexts } from "../../assessment/domain/factor";
import type { Drift, Light } from "./facts";

const amount = (of: Money) => formatMoney(of).replace(/\.00$/, "");
const lightWords: Record<Light, string> = {
  green: "available",
  orange: "available with conditions",
  red: "not available",
};
const factorValue = (value: number | null) => (value === null ? "unknown" : String(value));

/** "Out of date, because …": one sentence per fact that moved. */
export function driftSentence(drift: Drift): string {
  switch (drift.reason) {
    case "value_changed":
      return `the value is ${amount(drift.to)} now, it was ${amount(drift.from)}`;
    case "need_date_changed":
      return `they need it on ${dateWords(drift.to)}, it was ${dateWords(drift.from)}`;
    case "item_added":
      return `${drift.item} was added`;
    case "item_removed":
      return `${drift.item} was removed`;
    case "quantity_changed":
      return `the quantity of ${drift.item} is ${drift.to} now, it was ${drift.from}`;
    case "price_changed":
      return `the price of ${drift.item} is ${amount(drift.to)} now, it was ${amount(drift.from)}`;
    case "availability_lost":
      return `${drift.item} is ${lightWords[drift.to]} now`;
    case "roadmap_slipped":
      return `the roadmap date of ${drift.item} slipped from ${dateWords(drift.from)} to ${dateWords(drift.to)}`;
    case "factor_changed":
      return `${factorTexts[drift.factor].name.toLowerCase()} is ${factorValue(drift.to)} now, it was ${factorValue(drift.from)}`;
    case "evidence_too_old":
      return `the evidence for ${factorTexts[drift.factor].name.toLowerCase()} has become too old`;
  }
}
