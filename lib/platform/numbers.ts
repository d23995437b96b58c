import { sql } from "drizzle-orm";
import { numberSeries } from "@/db/schema";
import type { Tx } from "./command";

/** The next human number of a series: OPP-000123. Numbers of refused commands are not used up. */
export async function nextNumber(tx: Tx, series: string): Promise<string> {
  const [row] = await tx
    .insert(numberSeries)
    .values({ name: series, last: 1 })
    .onConflictDoUpdate({ target: numberSeries.name, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last });
  return `${series}-${String(row?.last ?? 0).padStart(6, "0")}`;
}
