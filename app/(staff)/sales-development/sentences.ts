import type { RefusalOf, Sentences } from "@/lib/kernel/result";
import type { allowChannelOffering } from "@/lib/sales-development/channels/commands/allow-channel-offering";
import type { correctChannel } from "@/lib/sales-development/channels/commands/correct-channel";
import type { endChannelOffering } from "@/lib/sales-development/channels/commands/end-channel-offering";
import type { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import type { proposeChannel } from "@/lib/sales-development/channels/commands/propose-channel";
import { channelStateNames } from "@/lib/sales-development/channels/domain/channel";
import type { correctPriceList } from "@/lib/sales-development/prices/commands/correct-price-list";
import type { discardPriceList } from "@/lib/sales-development/prices/commands/discard-price-list";
import type { draftPriceList } from "@/lib/sales-development/prices/commands/draft-price-list";
import type { publishPriceList } from "@/lib/sales-development/prices/commands/publish-price-list";
import type { removePriceRule } from "@/lib/sales-development/prices/commands/remove-price-rule";
import type { setPriceRule } from "@/lib/sales-development/prices/commands/set-price-rule";

/** What the screens of channels and prices say when a rule refuses. */
const stale = "Somebody changed this after you opened it. Reload the page to see the present state.";
const retired = "This channel is retired. Nothing about it changes any more.";
const published = "This list is published and never changes. Draft the next one.";
const otherCurrency = ({ currency }: { currency: string }) =>
  `This is priced in ${currency}. One list has one currency.`;
const between = (from: string, until: string | null) => (until ? `from ${from} until ${until}` : `from ${from} on`);

export const channelSentences = {
  stale,
  channel_retired: retired,
  name_taken: ({ name }) => `Another channel is called "${name}".`,
} satisfies Sentences<RefusalOf<typeof proposeChannel> | RefusalOf<typeof correctChannel>>;

export const moveSentences = {
  stale,
  illegal_move: ({ from, to, legal }) =>
    legal.length === 0
      ? `${channelStateNames[from]} is final.`
      : `From ${channelStateNames[from].toLowerCase()} it cannot become ${channelStateNames[to].toLowerCase()}, only ${legal
          .map((state) => channelStateNames[state].toLowerCase())
          .join(" or ")}.`,
  reason_needed: "Say why. Those who sell through it will ask.",
  no_price_list: "Publish a price list first: nobody sells through a channel without prices.",
} satisfies Sentences<RefusalOf<typeof moveChannel>>;

export const assortmentSentences = {
  channel_retired: retired,
  overlaps: ({ allowed, from, until }) =>
    `This offering is ${allowed ? "let in" : "taken out"} ${between(from, until)} already. End that first.`,
  ended_already: ({ until }) => `This has ended on ${until}.`,
} satisfies Sentences<RefusalOf<typeof allowChannelOffering> | RefusalOf<typeof endChannelOffering>>;

export const listSentences = {
  stale,
  published,
  channel_retired: retired,
  not_published: ({ name }) => `"${name}" is a draft itself. Begin with a published list.`,
  other_currency: otherCurrency,
} satisfies Sentences<
  | RefusalOf<typeof draftPriceList>
  | RefusalOf<typeof correctPriceList>
  | RefusalOf<typeof setPriceRule>
  | RefusalOf<typeof removePriceRule>
  | RefusalOf<typeof discardPriceList>
>;

export const publishSentences = {
  stale,
  already_published: "This list is published already.",
  no_rules: "This list charges nothing yet. Add a percentage of list or a fixed amount.",
  starts_in_the_past: ({ today }) => `Prices never change backwards. Let it begin today, ${today}, or later.`,
  floor_above_price: "A floor is above the price of the same thing. Lower the floor or raise the price.",
  overlaps: ({ name, from, until }) =>
    `${name} is in force ${between(from, until)}. Let it end when this one begins, or choose another period.`,
} satisfies Sentences<RefusalOf<typeof publishPriceList>>;
