import { expect, test } from "vitest";
import { channelStates, isInAssortment, legalChannelMoves, maySellThrough, moveChannelState } from "./channel";

const ready = { statusReason: "Agreed with the partner", hasPriceList: true };

test("a channel lives from proposal through approval and pilot to live", () => {
  for (const [from, to] of [
    ["proposed", "approved"],
    ["approved", "pilot"],
    ["pilot", "live"],
  ] as const)
    expect(moveChannelState(from, to, ready)).toMatchObject({ ok: true, value: to });
});

test("an illegal move names the legal ones", () => {
  expect(moveChannelState("proposed", "live", ready)).toMatchObject({
    refusal: { reason: "illegal_move", legal: ["approved", "retired"] },
  });
  expect(legalChannelMoves("retired")).toEqual([]);
});

test("nobody sells through a channel whose prices nobody knows", () => {
  expect(moveChannelState("approved", "pilot", { ...ready, hasPriceList: false })).toMatchObject({
    refusal: { reason: "no_price_list" },
  });
});

test("to suspend or retire needs a reason", () => {
  expect(moveChannelState("live", "suspended", { ...ready, statusReason: null })).toMatchObject({
    refusal: { reason: "reason_needed" },
  });
});

test("deals are made through a pilot and a live channel only", () => {
  expect(channelStates.filter(maySellThrough)).toEqual(["pilot", "live"]);
});

test("an exception decides, otherwise the channel's own rule", () => {
  expect(isInAssortment(true, undefined)).toBe(true);
  expect(isInAssortment(true, { allowed: false })).toBe(false);
  expect(isInAssortment(false, { allowed: true })).toBe(true);
});
