"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/platform/action";
import { allowChannelOffering } from "@/lib/sales-development/channels/commands/allow-channel-offering";
import { correctChannel } from "@/lib/sales-development/channels/commands/correct-channel";
import { endChannelOffering } from "@/lib/sales-development/channels/commands/end-channel-offering";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { proposeChannel } from "@/lib/sales-development/channels/commands/propose-channel";
import {
  allowChannelOfferingInput,
  correctChannelInput,
  endChannelOfferingInput,
  moveChannelInput,
  proposeChannelInput,
} from "@/lib/sales-development/channels/inputs";
import { correctPriceList } from "@/lib/sales-development/prices/commands/correct-price-list";
import { discardPriceList } from "@/lib/sales-development/prices/commands/discard-price-list";
import { draftPriceList } from "@/lib/sales-development/prices/commands/draft-price-list";
import { publishPriceList } from "@/lib/sales-development/prices/commands/publish-price-list";
import { removePriceRule } from "@/lib/sales-development/prices/commands/remove-price-rule";
import { setPriceRule } from "@/lib/sales-development/prices/commands/set-price-rule";
import {
  correctPriceListInput,
  discardPriceListInput,
  draftPriceListInput,
  publishPriceListInput,
  removePriceRuleInput,
  setPriceRuleInput,
} from "@/lib/sales-development/prices/inputs";

const channel = ({ id }: { id: string }) => `/sales-development/channels/${id}`;
const refreshChannel = () => revalidatePath("/sales-development/channels/[id]", "page");
const priceList = ({ id }: { id: string }) => `/sales-development/price-lists/${id}`;
const refreshList = () => revalidatePath("/sales-development/price-lists/[id]", "page");

export const proposeChannelAction = action(proposeChannelInput, proposeChannel, channel);
export const correctChannelAction = action(correctChannelInput, correctChannel, channel);
export const moveChannelAction = action(moveChannelInput, moveChannel, refreshChannel);
export const allowChannelOfferingAction = action(allowChannelOfferingInput, allowChannelOffering, refreshChannel);
export const endChannelOfferingAction = action(endChannelOfferingInput, endChannelOffering, refreshChannel);

export const draftPriceListAction = action(draftPriceListInput, draftPriceList, priceList);
export const correctPriceListAction = action(correctPriceListInput, correctPriceList, refreshList);
export const setPriceRuleAction = action(setPriceRuleInput, setPriceRule, refreshList);
export const removePriceRuleAction = action(removePriceRuleInput, removePriceRule, refreshList);
export const publishPriceListAction = action(publishPriceListInput, publishPriceList, refreshList);
export const discardPriceListAction = action(
  discardPriceListInput,
  discardPriceList,
  ({ channelId }) => `/sales-development/channels/${channelId}?tab=prices`,
);
