import { ok, type Result, refuse } from "./result";

/**
 * Money is a whole number of minor units with an ISO 4217 currency. Shares are basis points (1 % = 100).
 * Every rounding is half to even and happens once, at the end of a calculation.
 */
export const currencies = ["EUR", "USD", "GBP", "CHF", "SEK", "PLN", "JPY"] as const;
export type Currency = (typeof currencies)[number];
export type Money = { readonly minor: number; readonly currency: Currency };

const digits: Record<Currency, number> = { EUR: 2, USD: 2, GBP: 2, CHF: 2, SEK: 2, PLN: 2, JPY: 0 };

/** Number of minor digits of the currency (ISO 4217). */
export const minorDigits = (currency: Currency) => digits[currency];
export const isCurrency = (text: string): text is Currency => (currencies as readonly string[]).includes(text);

/** The largest amount accepted anywhere, in minor units: sums of thousands of lines stay safe integers. */
export const largestMinor = 10_000_000_000_000;

/** Builds money from minor units. Throws when `minor` is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole number of minor units: ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

export const zero = (currency: Currency): Money => ({ minor: 0, currency });

function same(a: Money, b: Money) {
  if (a.currency !== b.currency) throw new RangeError(`Currencies differ: ${a.currency} and ${b.currency}`);
}

/** a + b. Throws when the currencies differ. */
export function add(a: Money, b: Money): Money {
  same(a, b);
  return money(a.minor + b.minor, a.currency);
}

/** a − b. Throws when the currencies differ. */
export function subtract(a: Money, b: Money): Money {
  same(a, b);
  return money(a.minor - b.minor, a.currency);
}

export const sum = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(add, zero(currency));

/** numerator ÷ denominator rounded half to even, exact for any safe integers. Throws on a zero denominator. */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError("Division by zero");
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twice = (n % d) * 2n;
  const up = twice > d || (twice === d && quotient % 2n === 1n);
  return sign * (up ? quotient + 1n : quotient);
}

/** m × numerator ÷ denominator, rounded half to even. */
export function multiply(m: Money, numerator: number, denominator = 1): Money {
  return money(Number(halfEven(BigInt(m.minor) * BigInt(numerator), BigInt(denominator))), m.currency);
}

/** `bps` basis points of m, rounded half to even: 1 250 bps of 10.01 = 1.25. */
export const percentOf = (m: Money, bps: number): Money => multiply(m, bps, 10_000);

/** Share of part in whole in basis points, rounded half to even; 0 when whole is 0. */
export const shareBps = (part: Money, whole: Money): number =>
  whole.minor === 0 ? 0 : Number(halfEven(BigInt(part.minor) * 10_000n, BigInt(whole.minor)));

export const compare = (a: Money, b: Money): number => {
  same(a, b);
  return a.minor - b.minor;
};

export type MoneyRefusal =
  | { readonly reason: "not_an_amount" }
  | { readonly reason: "too_many_decimals"; readonly allowed: number }
  | { readonly reason: "amount_too_large" };

/**
 * Reads what a person typed: digits with an optional sign, grouping by space, apostrophe, comma or point, and at most the
 * currency's decimals. "1,234.50", "1 234,5" and "1234.50" are the same amount; "1,234" is one thousand two hundred
 * thirty-four, and "1,5" is one and a half, because three digits after a single comma or point mean grouping
 * (not after a nought: "0.125" has too many decimals).
 */
export function parseMoney(text: string, currency: Currency): Result<Money, MoneyRefusal> {
  const compact = text.trim().replace(/[\s'’\u00a0\u202f]/g, "");
  const sign = compact.startsWith("-") || compact.startsWith("−") ? -1 : 1;
  const bare = compact.replace(/^[-−+]/, "");
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return refuse("not_an_amount");
  const lastMark = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const marks = bare.match(/[.,]/g)?.length ?? 0;
  const after = lastMark < 0 ? "" : bare.slice(lastMark + 1);
  const mixed = bare.includes(".") && bare.includes(",");
  const grouping = lastMark >= 0 && !mixed && (marks > 1 || (after.length === 3 && !bare.startsWith("0")));
  if (grouping && !/^\d{1,3}([.,]\d{3})+$/.test(bare)) return refuse("not_an_amount");
  const whole = (grouping || lastMark < 0 ? bare : bare.slice(0, lastMark)).replace(/[.,]/g, "") || "0";
  const decimals = grouping || lastMark < 0 ? "" : after;
  if (decimals.length > minorDigits(currency)) return refuse("too_many_decimals", { allowed: minorDigits(currency) });
  if (whole.length > 14) return refuse("amount_too_large");
  const minor = Number(whole + decimals.padEnd(minorDigits(currency), "0"));
  if (minor > largestMinor) return refuse("amount_too_large");
  return ok(money(sign * minor, currency));
}

// Making a formatter takes a hundred times as long as using it.
const writers = new Map<string, Intl.NumberFormat>();

/** The amount for a text: "€1,234.50". Screens use the Money component, which dims the minor digits. */
export function formatMoney(m: Money, locale = "en-GB"): string {
  const scale = 10 ** minorDigits(m.currency);
  const key = `${locale} ${m.currency}`;
  const writer = writers.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency: m.currency });
  writers.set(key, writer);
  return writer.format(m.minor / scale);
}

/** The plain decimal for a form field: "1234.50". */
export function decimalText(m: Money): string {
  const places = minorDigits(m.currency);
  const text = String(Math.abs(m.minor)).padStart(places + 1, "0");
  const cut = text.length - places;
  return `${m.minor < 0 ? "-" : ""}${text.slice(0, cut)}${places ? `.${text.slice(cut)}` : ""}`;
}

/** A large amount in a field, to be read and changed: 25 000 000 cents → "250,000". `parseMoney` reads it back. */
export function amountText(m: Money): string {
  const [whole = "", decimals = ""] = decimalText(m).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (/[1-9]/.test(decimals) ? `.${decimals}` : "");
}

/** 1 250 → "12.5 %". */
export const formatBps = (bps: number, locale = "en-GB"): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bps / 100)} %`;
