import type { Metadata } from "next";
import { DateText, DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { needsAttention, orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { orderPage } from "@/lib/purchasing/orders/queries/order-page";
import { orderTimeline } from "@/lib/purchasing/orders/queries/order-timeline";
import { orNotFound } from "../../../or-not-found";
import { toldOf } from "../../sentences";
import { stateTones } from "../../state-look";
import { ItemRow } from "./item-row";
import { CompleteOrder, StartOrder } from "./whole-order";

export const metadata: Metadata = { title: "Purchase" };

export default async function PurchasePage({ params }: PageProps<"/purchasing/purchases/[id]">) {
  const actor = await requireActor();
  const order = await orNotFound(orderPage(actor, (await params).id));
  const entries = await orderTimeline(actor, order.id);
  const totals = { currency: order.currency };
  return (
    <>
      <PageHeader
        title={order.number}
        status={
          <Status
            word={orderStateNames[order.state]}
            tone={stateTones[order.state]}
            needsYou={needsAttention(order.state)}
          />
        }
        back={{ href: "/purchasing/purchases", label: "Purchases" }}
        meta={
          <>
            <TextLink href={`/customers/${order.organisationId}`}>{order.customer}</TextLink>
            <span>
              from <TextLink href={`/agreements/${order.agreementId}`}>{order.agreementNumber}</TextLink>
            </span>
            <span>sold by {order.owner}</span>
          </>
        }
        actions={order.may.start && <StartOrder orderId={order.id} version={order.version} />}
      />
      {order.stateReason && <p className="mb-4 text-13">“{order.stateReason}”</p>}
      <Columns
        aside={
          <Panel title="Order">
            <DefinitionList
              facts={[
                { term: "Received", value: <DateTime at={order.receivedAt} /> },
                { term: "Wanted by", value: order.requestedOn && <DateText date={order.requestedOn} /> },
                { term: "Ended", value: order.finishedAt && <DateTime at={order.finishedAt} /> },
                { term: "Once", value: <Money of={{ minor: order.oneTimeMinor, ...totals }} /> },
                { term: "A month", value: <Money of={{ minor: order.monthlyMinor, ...totals }} /> },
                { term: "Request", value: <code className="break-all text-12">{order.idempotencyKey}</code> },
              ]}
            />
          </Panel>
        }
      >
        <Panel title="Items" note={plural(order.items.length, "item")} flush>
          <ul>
            {order.items.map((item) => (
              <ItemRow key={item.id} item={item} today={order.today} />
            ))}
          </ul>
          {order.may.complete && (
            <div className="border-hairline border-t px-4 py-3">
              <CompleteOrder orderId={order.id} version={order.version} today={order.today} />
            </div>
          )}
        </Panel>
        <Panel title="What happened">
          <Timeline
            entries={entries.map((entry) => ({
              id: entry.id,
              actorName: entry.actorName,
              at: entry.at,
              text: toldOf(entry.type, entry.data),
            }))}
          />
        </Panel>
      </Columns>
    </>
  );
}
