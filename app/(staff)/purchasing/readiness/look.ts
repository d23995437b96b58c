import type { Tone } from "@/components/status";
import type { CoverPeriod } from "@/lib/purchasing/cover/queries/cover";
import type { GuideState } from "@/lib/purchasing/guides/domain/guide";
import type { CellState, CheckState, Evidence } from "@/lib/purchasing/readiness/domain/check";

export const cellTones: Record<CellState, Tone> = { go: "success", at_risk: "warning", no_go: "danger" };
export const checkTones: Record<CheckState, Tone> = { ready: "success", unknown: "warning", not_ready: "danger" };
export const guideTones: Record<GuideState, Tone> = {
  draft: "info",
  published: "success",
  replaced: "neutral",
  withdrawn: "neutral",
};
export const coverLooks: Record<CoverPeriod["now"], { readonly word: string; readonly tone: Tone }> = {
  holds: { word: "Now", tone: "success" },
  ends_soon: { word: "Ends soon", tone: "warning" },
  planned: { word: "Planned", tone: "info" },
  over: { word: "Over", tone: "neutral" },
};

/** Where what a check rests on is shown. */
export const evidenceHref = ({ of, id }: Evidence): string =>
  of === "guide"
    ? `/purchasing/readiness/guides/${id}`
    : of === "price_list"
      ? `/sales-development/price-lists/${id}`
      : "/purchasing/readiness/people";
