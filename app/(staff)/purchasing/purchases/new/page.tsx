import type { Metadata } from "next";
import { first, type SearchParams } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Tabs } from "@/components/tabs";
import { authorize } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import { orNotFound } from "../../../or-not-found";
import { InboundForm } from "./inbound-form";
import { OutboundForm } from "./outbound-form";

export const metadata: Metadata = { title: "New purchase" };

const path = "/purchasing/purchases/new";

export default async function NewPurchasePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const outbound = first((await searchParams).direction) === "outbound";
  const channels = await orNotFound(
    (async () => {
      authorize(actor, "order:write");
      return channelsForSale(actor);
    })(),
  );
  return (
    <>
      <PageHeader title="New purchase" back={{ href: "/purchasing/purchases", label: "Purchases" }} />
      <Tabs
        label="Direction"
        tabs={[
          { href: path, label: "They buy from us", current: !outbound },
          { href: `${path}?direction=outbound`, label: "We buy", current: outbound },
        ]}
      />
      {outbound ? (
        <OutboundForm />
      ) : (
        <InboundForm channels={channels.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </>
  );
}
