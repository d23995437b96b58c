const hour = 3_600_000;
const day = 24 * hour;

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());
const nextMidnight = (at: number) => (Math.floor(at / day) + 1) * day;

/**
 * The time limit of a step: `hours` later, where hours of Saturdays and Sundays (UTC) do not count. Public holidays do:
 * a step that waits over one goes up a day early, which costs a look and loses nothing.
 */
export function workingHoursAfter(from: Date, hours: number): Date {
  let at = from.getTime();
  let left = hours * hour;
  while (left > 0) {
    const end = nextMidnight(at);
    if (!isWeekend(at)) {
      const part = Math.min(left, end - at);
      left -= part;
      at += part;
    } else at = end;
  }
  while (isWeekend(at)) at = nextMidnight(at);
  return new Date(at);
}
