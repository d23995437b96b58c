import type { Metadata } from "next";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton } from "@/components/link-button";
import { Percent } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import { channelStateNames, channelTypeNames } from "@/lib/sales-development/channels/domain/channel";
import { channel } from "@/lib/sales-development/channels/queries/channel";
import { channelExceptions } from "@/lib/sales-development/channels/queries/channel-exceptions";
import { channelTimeline } from "@/lib/sales-development/channels/queries/channel-timeline";
import { priceListRegister } from "@/lib/sales-development/prices/queries/price-list-register";
import { History } from "../../../history";
import { orNotFound } from "../../../or-not-found";
import { channelTones } from "../../look";
import { PriceListTable } from "../../price-list-table";
import { AssortmentPanel } from "./assortment-panel";
import { MoveChannel } from "./move-channel";

export const metadata: Metadata = { title: "Channel" };

export default async function ChannelPage({ params }: PageProps<"/sales-development/channels/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/sales-development/channels/${id}`);
  const shown = await orNotFound(channel(actor, id));
  const [exceptions, lists, entries] = await Promise.all([
    channelExceptions(actor, id),
    priceListRegister(actor),
    channelTimeline(actor, id),
  ]);
  const own = lists.rows.filter((row) => row.channelId === id);
  return (
    <>
      <PageHeader
        back={{ href: "/sales-development/channels", label: "Channels" }}
        title={shown.name}
        status={<Status word={channelStateNames[shown.state]} tone={channelTones[shown.state]} />}
        meta={
          <>
            <span className="figures">{shown.number}</span>
            <span>{channelTypeNames[shown.type]}</span>
            <Person name={shown.ownerName} />
          </>
        }
        actions={
          <>
            {shown.may.correct && (
              <LinkButton href={`/sales-development/channels/${id}/edit` as never}>Correct</LinkButton>
            )}
            <MoveChannel id={id} version={shown.version} name={shown.name} moves={shown.moves} />
          </>
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Facts">
              <DefinitionList
                facts={[
                  { term: "Territory", value: shown.territory },
                  { term: "Orders come in", value: shown.orderEntry },
                  { term: "Cost to serve", value: <Percent bps={shown.costToServeBps} /> },
                  { term: "Sells", value: shown.sellsByDefault ? "Everything not taken out" : "Only what is let in" },
                  { term: "Reason", value: shown.statusReason },
                  { term: "About", value: shown.description },
                ].filter((fact) => fact.term !== "Reason" || fact.value !== null)}
              />
            </Panel>
            <History entries={entries} />
          </>
        }
      >
        <Panel
          title="Price lists"
          flush
          actions={
            shown.may.draftPrices && (
              <LinkButton size="compact" href={`/sales-development/price-lists/new?channel=${id}` as never}>
                Draft price list
              </LinkButton>
            )
          }
        >
          <PriceListTable lists={own} empty="No prices yet. Without a published list nobody sells through it." />
        </Panel>
        <AssortmentPanel
          channelId={id}
          sellsByDefault={shown.sellsByDefault}
          exceptions={exceptions}
          today={shown.today}
          mayChange={shown.may.correct}
        />
      </Columns>
    </>
  );
}
