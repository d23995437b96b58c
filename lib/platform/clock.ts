import { pool } from "@/db/client";
import { type IsoDate, today } from "@/lib/kernel/period";

/**
 * Time comes from the database: the difference between its clock and ours is measured at most once a minute, so that a
 * command costs no statement for it and a machine whose clock is two hours off expires nothing wrongly.
 */
let offset = 0;
let measuredAt = Number.NEGATIVE_INFINITY;

export async function databaseNow(): Promise<Date> {
  const mark = performance.now();
  if (mark - measuredAt > 60_000) {
    const { rows } = await pool.query<{ now: Date }>("select clock_timestamp() as now");
    const now = rows[0]?.now;
    if (now) {
      offset = now.getTime() - Date.now();
      measuredAt = mark;
    }
  }
  return new Date(Date.now() + offset);
}

/** Today's date, by the database's clock. */
export const databaseToday = async (): Promise<IsoDate> => today(await databaseNow());
