import type { Tone } from "@/components/status";
import type { ChannelState } from "@/lib/sales-development/channels/domain/channel";

export const channelTones: Record<ChannelState, Tone> = {
  proposed: "neutral",
  approved: "info",
  pilot: "pending",
  live: "success",
  suspended: "warning",
  retired: "neutral",
};

/** A price list in a word: what it does today. */
export function listLook(list: { state: string; inForce: boolean; over: boolean }): { word: string; tone: Tone } {
  if (list.state === "draft") return { word: "Draft", tone: "info" };
  if (list.over) return { word: "Ended", tone: "neutral" };
  return list.inForce ? { word: "In force", tone: "success" } : { word: "Published for later", tone: "pending" };
}
