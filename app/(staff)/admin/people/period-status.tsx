import { Status } from "@/components/status";
import type { PeriodState } from "@/lib/parties/staff/queries/staff-person";

const looks = {
  now: { word: "Now", tone: "success" },
  later: { word: "Later", tone: "pending" },
  over: { word: "Over", tone: "neutral" },
} as const;

/** Whether something that has dates holds today. */
export const PeriodStatus = ({ state }: { state: PeriodState }) => <Status {...looks[state]} />;
