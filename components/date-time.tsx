"use client";

import { useFormats } from "./formats";
import { kept } from "./kept";

/** A calendar date as the person writes dates: "21 Nov 2026". */
export function DateText({ date }: { date: string }) {
  const { locale } = useFormats();
  return (
    <time dateTime={date} className="figures whitespace-nowrap">
      {dateFormat(locale, "UTC").format(new Date(`${date}T00:00:00Z`))}
    </time>
  );
}

/** The end of a period, which may be open. */
export const UntilText = ({ date }: { date: string | null }) =>
  date === null ? <span className="text-ink-3">Open</span> : <DateText date={date} />;

type Props = {
  /** An instant: a Date or its ISO text. */
  at: Date | string;
  /** Leaves the zone to the title, where a column of times shares it. */
  short?: boolean;
  /** The date alone. */
  dateOnly?: boolean;
};

/** An instant in the person's zone, with the zone said. */
export function DateTime({ at, short, dateOnly }: Props) {
  const { locale, zone } = useFormats();
  const instant = typeof at === "string" ? new Date(at) : at;
  if (Number.isNaN(instant.getTime())) return null;
  const day = dateFormat(locale, zone).format(instant);
  const time = timeFormat(locale, zone, !short).format(instant);
  const full = `${day}, ${timeFormat(locale, zone, true).format(instant)}`.replace(/\u202f/g, "\u00a0");
  return (
    <time dateTime={instant.toISOString()} title={full} className="figures whitespace-nowrap" suppressHydrationWarning>
      {dateOnly ? day : `${day}, ${time}`.replace(/\u202f/g, "\u00a0")}
    </time>
  );
}

const formatter = kept((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const dateFormat = (locale: string, timeZone: string) =>
  formatter(locale, { timeZone, day: "numeric", month: "short", year: "numeric" });
const timeFormat = (locale: string, timeZone: string, withZone: boolean) =>
  formatter(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    ...(withZone ? { timeZoneName: "short" as const } : {}),
  });
