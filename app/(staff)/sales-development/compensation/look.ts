import type { Tone } from "@/components/status";
import type { IsoDate } from "@/lib/kernel/period";
import { isDraft, type PlanState } from "@/lib/sales-development/compensation/domain/plan";

/** A version in a word: what it does today. `inForceN` is the number of the version in force. */
export function versionLook(
  version: { readonly state: PlanState; readonly n: number; readonly validFrom: IsoDate | null },
  day: IsoDate,
  inForceN: number | undefined,
): { word: string; tone: Tone } {
  if (isDraft(version.state)) return { word: "Draft", tone: "info" };
  if (version.n === inForceN) return { word: "In force", tone: "success" };
  return version.validFrom !== null && version.validFrom > day
    ? { word: "Published for later", tone: "pending" }
    : { word: "Ended", tone: "neutral" };
}
