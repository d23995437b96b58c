import type { SearchParams } from "@/components/list-url";
import { isQuarter, type Quarter, quarterOf } from "@/lib/kernel/quarter";
import { databaseToday } from "@/lib/platform/clock";

/** The quarter that the address names; the present one otherwise. */
export async function askedQuarter(params: Promise<SearchParams>): Promise<Quarter> {
  const { quarter } = await params;
  return typeof quarter === "string" && isQuarter(quarter) ? quarter : quarterOf(await databaseToday());
}
