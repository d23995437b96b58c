/** A calendar date without a time, ISO 8601: "2026-03-31". */
export type IsoDate = `${number}-${number}-${number}`;
/** Half-open: from ≤ date < until. `until` null means without end. */
export type Period = { readonly from: IsoDate; readonly until: IsoDate | null };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists: 2026-02-29 does not. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Reads a date that our own code wrote. Throws when it is none. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

// Making a formatter takes a hundred times as long as using it.
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar date at this instant in an IANA time zone. */
export function today(now: Date, zone = "UTC"): IsoDate {
  const calendar =
    calendars.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(zone, calendar);
  return isoDate(calendar.format(now));
}

export const contains = (period: Period, date: IsoDate): boolean =>
  period.from <= date && (period.until === null || date < period.until);

export const overlaps = (a: Period, b: Period): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** A period is possible when it ends after it starts. */
export const isPossible = (period: Period): boolean => period.until === null || period.from < period.until;

export function addDays(date: IsoDate, days: number): IsoDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return isoDate(at.toISOString().slice(0, 10));
}

/** Adds calendar months; the day is held at the month's last: 31 January + 1 month = 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return isoDate(first.toISOString().slice(0, 10));
}

/** Whole days from a to b; negative when b is earlier. */
export const daysBetween = (a: IsoDate, b: IsoDate): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);

const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A date within a sentence: "1 December 2026". */
export const dateWords = (date: IsoDate | string): string => inWords.format(new Date(`${date}T00:00:00Z`));
