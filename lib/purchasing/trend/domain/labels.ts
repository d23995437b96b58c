import type { Days } from "../../orders/domain/purchase-filter";
import type { Unit } from "./trend";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Oct 2026", "Q4 2026", "5 Oct": short enough to stand under a column. */
export function bucketLabel({ from }: Days, unit: Unit): string {
  const [year = "", month = "1", day = "1"] = from.split("-");
  const name = months[Number(month) - 1] ?? "";
  if (unit === "week") return `${Number(day)} ${name}`;
  return unit === "month" ? `${name} ${year}` : `Q${Math.ceil(Number(month) / 3)} ${year}`;
}
