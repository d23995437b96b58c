import type { Tone } from "@/components/status";
import type { Light } from "@/lib/offerings/availability/domain/availability";
import type { Band } from "@/lib/qualification/assessment/domain/policy";
import type { OpportunityState } from "@/lib/qualification/opportunities/domain/opportunity";

/** The tone of each state, light and band. */
export const stateTones: Record<OpportunityState, Tone> = {
  identified: "neutral",
  exploring: "info",
  qualifying: "pending",
  qualified: "success",
  deferred: "warning",
  ended: "neutral",
};

export const lightTones: Record<Light, Tone> = { green: "success", orange: "warning", red: "danger" };
export const bandTones: Record<Band, Tone> = { pursue: "success", review: "warning", leave: "danger" };

/** 6 250 → "62.5"; the decimal is left out when it says nothing. */
export const points = (bps: number): string => String(Math.round(bps / 10) / 10);
