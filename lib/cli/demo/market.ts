import { must } from "@/lib/kernel/result";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { proposeChannel } from "@/lib/sales-development/channels/commands/propose-channel";
import type { ChannelType } from "@/lib/sales-development/channels/domain/channel";
import { proposeChannelInput } from "@/lib/sales-development/channels/inputs";
import { draftPriceList } from "@/lib/sales-development/prices/commands/draft-price-list";
import { publishPriceList } from "@/lib/sales-development/prices/commands/publish-price-list";
import { draftPriceListInput } from "@/lib/sales-development/prices/inputs";
import type { Stage } from "./stage";

type DemoChannel = {
  readonly name: string;
  readonly type: ChannelType;
  readonly share: string;
  readonly floor: string;
  readonly to: "live" | "pilot" | "proposed";
};

const channels: readonly DemoChannel[] = [
  { name: "Direct sales", type: "direct", share: "100", floor: "70", to: "live" },
  { name: "Regional resellers", type: "reseller", share: "92", floor: "75", to: "live" },
  { name: "System integrators", type: "partner", share: "95", floor: "72", to: "pilot" },
  { name: "Self-service portal", type: "online", share: "97", floor: "97", to: "proposed" },
];

/** Opens the channels with a price list each; answers the id of direct sales. */
export async function openMarket(stage: Stage): Promise<string> {
  const ids = [];
  for (const channel of channels) ids.push(await openChannel(stage, channel));
  const [direct = ""] = ids;
  return direct;
}

async function openChannel(stage: Stage, channel: DemoChannel): Promise<string> {
  const { id } = must(
    await proposeChannel(
      await stage.as("develop-head"),
      proposeChannelInput.parse({
        name: channel.name,
        type: channel.type,
        ownerId: stage.idOf("develop-1"),
        territory: "Europe",
        costToServeBps: "4",
        sellsByDefault: "on",
      }),
    ),
  );
  if (channel.to === "proposed") return id;
  const list = must(
    await draftPriceList(
      await stage.as("develop-2"),
      draftPriceListInput.parse({
        channelId: id,
        name: `${channel.name} ${stage.now.getUTCFullYear()}`,
        currency: "EUR",
        validFrom: stage.day(),
        shareBps: channel.share,
        floorBps: channel.floor,
      }),
    ),
  );
  must(await publishPriceList(await stage.as("develop-2"), { id: list.id, version: 1, endEarlier: false }));
  const steps = channel.to === "live" ? (["approved", "pilot", "live"] as const) : (["approved", "pilot"] as const);
  for (const [index, to] of steps.entries())
    must(await moveChannel(await stage.as("develop-head"), { id, version: index + 1, to, statusReason: null }));
  return id;
}
