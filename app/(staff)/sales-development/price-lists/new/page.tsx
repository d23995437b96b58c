import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { channelRegister } from "@/lib/sales-development/channels/queries/channel-register";
import { priceListRegister } from "@/lib/sales-development/prices/queries/price-list-register";
import { orNotFound } from "../../../or-not-found";
import { DraftForm } from "./draft-form";

export const metadata: Metadata = { title: "Draft price list" };

export default async function DraftPriceListPage({ searchParams }: PageProps<"/sales-development/price-lists/new">) {
  const actor = await requireActor("/sales-development/price-lists/new");
  await orNotFound((async () => authorize(actor, "price:write"))());
  const asked = await searchParams;
  const [{ rows: channels }, { rows: lists, today }] = await Promise.all([
    channelRegister(actor),
    priceListRegister(actor),
  ]);
  const published = lists.filter((list) => list.state === "published");
  const based = published.find((list) => list.id === asked.basedOn);
  return (
    <>
      <PageHeader
        title={based ? `Draft the next ${based.name}` : "Draft price list"}
        back={{ href: "/sales-development/price-lists", label: "Price lists" }}
      />
      <DraftForm
        channels={channels.filter((one) => one.state !== "retired").map(({ id, name }) => ({ value: id, label: name }))}
        channelId={based?.channelId ?? String(asked.channel ?? "")}
        lists={published.map((list) => ({
          value: list.id,
          label: `${list.name} v${list.n}`,
          group: `${list.channelName}, ${list.currency}`,
        }))}
        basedOn={based && { id: based.id, name: based.name, currency: based.currency }}
        today={today}
      />
    </>
  );
}
