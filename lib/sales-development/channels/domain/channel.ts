import { ok, type Result, refuse } from "../../../kernel/result";

/** How a channel reaches the customer (TM Forum's route to market, in the words of this desk). */
export const channelTypes = ["direct", "reseller", "online", "partner"] as const;
export type ChannelType = (typeof channelTypes)[number];

export const channelTypeNames: Record<ChannelType, string> = {
  direct: "Direct sales",
  reseller: "Reseller",
  online: "Online",
  partner: "Partner",
};

export const channelStates = ["proposed", "approved", "pilot", "live", "suspended", "retired"] as const;
export type ChannelState = (typeof channelStates)[number];

export const channelStateNames: Record<ChannelState, string> = {
  proposed: "Proposed",
  approved: "Approved",
  pilot: "Pilot",
  live: "Live",
  suspended: "Suspended",
  retired: "Retired",
};

const next: Record<ChannelState, readonly ChannelState[]> = {
  proposed: ["approved", "retired"],
  approved: ["pilot", "retired"],
  pilot: ["live", "suspended", "retired"],
  live: ["suspended", "retired"],
  suspended: ["pilot", "live", "retired"],
  retired: [],
};

export const legalChannelMoves = (from: ChannelState): readonly ChannelState[] => next[from];
/** Deals may be made through it. */
export const maySellThrough = (state: ChannelState): boolean => state === "pilot" || state === "live";
/** Stopping or ending a channel takes something from those who sell through it: it needs a reason. */
export const channelMoveNeedsReason = (to: ChannelState): boolean => to === "suspended" || to === "retired";

export type ChannelMoveRefusal =
  | {
      readonly reason: "illegal_move";
      readonly from: ChannelState;
      readonly to: ChannelState;
      readonly legal: readonly ChannelState[];
    }
  | { readonly reason: "reason_needed"; readonly to: ChannelState }
  | { readonly reason: "no_price_list"; readonly to: ChannelState };

/**
 * Moves a channel through its life. It can only be piloted or go live with a published price list in force, because
 * without one nobody knows what its customers pay.
 */
export function moveChannelState(
  from: ChannelState,
  to: ChannelState,
  facts: { readonly statusReason: string | null; readonly hasPriceList: boolean },
): Result<ChannelState, ChannelMoveRefusal> {
  if (!next[from].includes(to)) return refuse("illegal_move", { from, to, legal: next[from] });
  if (channelMoveNeedsReason(to) && !facts.statusReason) return refuse("reason_needed", { to });
  if (maySellThrough(to) && !facts.hasPriceList) return refuse("no_price_list", { to });
  return ok(to);
}

/** Whether an offering is in the channel's assortment on a day: an exception in force decides, otherwise the channel's own rule. */
export const isInAssortment = (
  sellsByDefault: boolean,
  exception: { readonly allowed: boolean } | undefined,
): boolean => exception?.allowed ?? sellsByDefault;
