import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { may } from "@/lib/kernel/permissions";
import { sitesOf } from "@/lib/parties/customers/queries/sites-of";
import { requireActor } from "@/lib/platform/session";
import { orderPage } from "@/lib/purchasing/orders/queries/order-page";
import { orNotFound } from "../../../../or-not-found";
import { ChangeForm } from "./change-form";

export const metadata: Metadata = { title: "Change a purchase" };

export default async function ChangePage({ params }: PageProps<"/purchasing/purchases/[id]/change">) {
  const actor = await requireActor();
  const order = await orNotFound(orderPage(actor, (await params).id));
  const here = `/purchasing/purchases/${order.id}`;
  const party = order.direction === "outbound" ? (order.onBehalfOfId ?? order.organisationId) : order.organisationId;
  const sites = (await sitesOf(actor, party))
    .filter((site) => site.isOpen)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={`Change ${order.number}`}
        back={{ href: here, label: order.number }}
        meta={<span>{order.customer}</span>}
      />
      {order.may.change ? (
        <ChangeForm order={order} sites={sites} />
      ) : !may(actor, "order:write") ? (
        <Banner tone="info" title="Purchasing support changes purchases">
          You may read this one. Tell them what should be different.
        </Banner>
      ) : (
        <Banner
          tone="info"
          title="Nothing of it can be changed now"
          actions={<LinkButton href="/purchasing/purchases/new">Enter a supplemental order</LinkButton>}
        >
          {order.changePending
            ? "A change waits for approval. Withdraw it first, or wait for the decision."
            : "Work on every item has begun or ended. What is wanted besides is a supplemental order, or an amendment of the agreement."}
        </Banner>
      )}
    </>
  );
}
