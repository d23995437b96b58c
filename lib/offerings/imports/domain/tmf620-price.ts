import { type Currency, isCurrency, largestMinor, minorDigits } from "../../../kernel/money";
import { type PeriodType, type PriceType, periodTypes } from "../../catalog/domain/price";
import { isObject, type RecordReader } from "./record-reader";

/** A price of a file as the inventory would keep it. */
export type ReadPrice = {
  readonly name: string;
  readonly description: string | null;
  readonly type: PriceType;
  readonly amountMinor: number | null;
  readonly currency: Currency | null;
  readonly shareBps: number | null;
  readonly priority: number;
  readonly periodType: PeriodType | null;
  readonly periodLength: number | null;
  readonly unit: string;
  readonly unitAmount: number;
  readonly termMonths: number | null;
};

const types: Readonly<Record<string, PriceType>> = {
  onetime: "one_time",
  one_time: "one_time",
  "one time": "one_time",
  recurring: "recurring",
  discount: "discount",
  allowance: "allowance",
};

export function readPrice(from: RecordReader): ReadPrice {
  const { record } = from;
  const type = typeof record.priceType === "string" ? types[record.priceType.toLowerCase()] : undefined;
  if (!type) from.bad("priceType", "Has to be oneTime, recurring, discount or allowance.");
  const amount = readAmount(from);
  const share = readShare(from);
  const charge = type === "one_time" || type === "recurring";
  if (charge && amount.minor === null && record.price === undefined) from.bad("price", "Is missing.");
  if (charge && share !== null) from.bad("percentage", "Only a discount or an allowance takes a share.");
  if (type && !charge && (amount.minor === null) === (share === null))
    from.bad("percentage", "A discount or an allowance has a percentage or a price, and not both.");
  const period = type === "recurring" ? readPeriod(from) : { periodType: null, periodLength: null };
  const unit = isObject(record.unitOfMeasure) ? record.unitOfMeasure : {};
  return {
    name: from.text("name", 200),
    description: from.optionalText("description", 4000),
    type: type ?? "one_time",
    amountMinor: amount.minor,
    currency: amount.currency,
    shareBps: share,
    priority: from.whole("priority", 0, 0, 1000),
    ...period,
    unit: typeof unit.units === "string" && unit.units ? unit.units.slice(0, 40) : "each",
    unitAmount: Number.isSafeInteger(unit.amount) && Number(unit.amount) > 0 ? Number(unit.amount) : 1,
    termMonths: readTerm(from),
  };
}

/** Decimals as they are written, without binary fractions: 66.99 is 6 699 minor units. */
function readAmount(from: RecordReader): { minor: number | null; currency: Currency | null } {
  const none = { minor: null, currency: null };
  const { price } = from.record;
  if (price === undefined || price === null) return none;
  if (!isObject(price)) {
    from.bad("price", "Has to be an object with unit and value.");
    return none;
  }
  const { unit, value } = price;
  if (typeof unit !== "string" || !isCurrency(unit)) {
    from.bad("price.unit", `${JSON.stringify(unit ?? null)} is not a currency that is dealt in here.`);
    return none;
  }
  if (typeof value !== "number" || !Number.isFinite(value)) {
    from.bad("price.value", "Has to be a number.");
    return none;
  }
  const places = minorDigits(unit);
  const [whole = "0", decimals = ""] = String(Math.abs(value)).split(".");
  if (value < 0) from.bad("price.value", "An amount cannot be negative.");
  else if (/e/i.test(String(value)) || decimals.length > places)
    from.bad("price.value", places === 0 ? `${unit} has no decimals.` : `${unit} has at most ${places} decimals.`);
  const minor = Number(whole + decimals.slice(0, places).padEnd(places, "0"));
  if (minor > largestMinor) from.bad("price.value", "This amount is too large.");
  return { minor, currency: unit };
}

function readShare(from: RecordReader): number | null {
  const { percentage } = from.record;
  if (percentage === undefined || percentage === null) return null;
  const bps = typeof percentage === "number" ? Math.round(percentage * 100) : Number.NaN;
  if (!(bps >= 1 && bps <= 10_000) || Math.abs(bps / 100 - Number(percentage)) > 1e-9) {
    from.bad("percentage", "From 0.01 to 100, with at most two decimals.");
    return null;
  }
  return bps;
}

function readPeriod(from: RecordReader): { periodType: PeriodType | null; periodLength: number | null } {
  const given = String(from.record.recurringChargePeriodType ?? "").toLowerCase();
  const type = periodTypes.find((each) => each === given || `${each}s` === given);
  if (!type)
    from.bad("recurringChargePeriodType", "A recurring price needs a period: day, week, month, quarter or year.");
  return { periodType: type ?? "month", periodLength: from.whole("recurringChargePeriodLength", 1, 1, 120) };
}

/** Months of the first term, or null. */
function readTerm(from: RecordReader): number | null {
  const [term] = from.list("productOfferingTerm");
  if (term === undefined) return null;
  const duration = isObject(term) && isObject(term.duration) ? term.duration : {};
  const units = String(duration.units ?? "").toLowerCase();
  const times = units.startsWith("year") ? 12 : units.startsWith("month") ? 1 : 0;
  const months = Number(duration.amount) * times;
  if (Number.isSafeInteger(months) && months >= 1 && months <= 240) return months;
  from.bad("productOfferingTerm[0].duration", "Has to be 1 to 240 months.");
  return null;
}
