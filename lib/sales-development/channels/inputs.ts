import { z } from "zod";
import {
  date,
  id,
  line,
  optionalDate,
  optionalLine,
  optionalParagraph,
  percent,
  version,
  yes,
} from "@/lib/kernel/fields";
import { channelStates, channelTypes } from "./domain/channel";

const channelFields = {
  name: line(120),
  type: z.enum(channelTypes, { error: "Choose how it reaches the customer." }),
  ownerId: id,
  description: optionalParagraph(2000),
  territory: optionalLine(120),
  orderEntry: optionalLine(120),
  costToServeBps: percent(0, 100),
  sellsByDefault: yes,
};

export const proposeChannelInput = z.strictObject(channelFields);
export const correctChannelInput = z.strictObject({ id, version, ...channelFields });
export const moveChannelInput = z.strictObject({
  id,
  version,
  to: z.enum(channelStates, { error: "Choose where it moves." }),
  statusReason: optionalParagraph(500),
});

/** Lets an offering in, or takes it out, for a period. */
export const allowChannelOfferingInput = z
  .strictObject({
    channelId: id,
    offeringId: id,
    allowed: z.enum(["in", "out"], { error: "Choose in or out." }).transform((choice) => choice === "in"),
    validFrom: date,
    validUntil: optionalDate,
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil > validFrom, {
    path: ["validUntil"],
    message: "It ends before it begins.",
  });
export const endChannelOfferingInput = z.strictObject({ id });

export type ProposeChannel = z.output<typeof proposeChannelInput>;
export type CorrectChannel = z.output<typeof correctChannelInput>;
export type MoveChannel = z.output<typeof moveChannelInput>;
export type AllowChannelOffering = z.output<typeof allowChannelOfferingInput>;
export type EndChannelOffering = z.output<typeof endChannelOfferingInput>;
