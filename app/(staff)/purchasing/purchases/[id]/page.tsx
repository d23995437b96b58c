import type { Metadata } from "next";
import { DateText, DateTime } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { LinkButton, TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { Status } from "@/components/status";
import { Timeline } from "@/components/timeline";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { changesOf } from "@/lib/purchasing/changes/queries/changes-of";
import { needsAttention, orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { directionNames, purchaseFormNames } from "@/lib/purchasing/orders/domain/purchase";
import { orderPage } from "@/lib/purchasing/orders/queries/order-page";
import { orderTimeline } from "@/lib/purchasing/orders/queries/order-timeline";
import { orNotFound } from "../../../or-not-found";
import { stateTones } from "../../state-look";
import { toldOf } from "../../told";
import { CancelForm } from "./cancel-form";
import { Changes } from "./changes";
import { ItemRow } from "./item-row";
import { CompleteOrder, StartOrder } from "./whole-order";

export const metadata: Metadata = { title: "Purchase" };

export default async function PurchasePage({ params }: PageProps<"/purchasing/purchases/[id]">) {
  const actor = await requireActor();
  const order = await orNotFound(orderPage(actor, (await params).id));
  const entries = await orderTimeline(actor, order.id);
  const changes = await changesOf(actor, order.id);
  const here = `/purchasing/purchases/${order.id}`;
  const open = order.items.filter((item) => !item.pastReturn);
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
            {order.agreementId && (
              <span>
                from <TextLink href={`/agreements/${order.agreementId}`}>{order.agreementNumber}</TextLink>
              </span>
            )}
            <span>
              {order.agreementId ? "sold" : "entered"} by {order.owner}
            </span>
          </>
        }
        actions={
          <>
            <LinkButton href={`${here}/review`}>Review</LinkButton>
            {order.may.change && <LinkButton href={`${here}/change`}>Change</LinkButton>}
            {order.may.start && <StartOrder orderId={order.id} version={order.version} />}
          </>
        }
      />
      {order.stateReason && <p className="mb-4 text-13">“{order.stateReason}”</p>}
      <Columns
        aside={
          <Panel title="Order">
            <DefinitionList
              facts={[
                { term: "Form", value: purchaseFormNames[order.form] },
                { term: "Direction", value: directionNames[order.direction] },
                { term: order.direction === "inbound" ? "Buys" : "Sells", value: order.customer },
                { term: order.direction === "inbound" ? "Sold through" : "Bought for", value: order.onBehalfOf },
                { term: "Channel", value: order.channel },
                { term: "Paid from", value: order.budget },
                { term: "Revision", value: order.revision },
                { term: "Received", value: <DateTime at={order.receivedAt} /> },
                { term: "Wanted by", value: order.requestedOn && <DateText date={order.requestedOn} /> },
                { term: "Ended", value: order.finishedAt && <DateTime at={order.finishedAt} /> },
                { term: "Once", value: <Money of={{ minor: order.oneTimeMinor, ...totals }} /> },
                { term: "A month", value: <Money of={{ minor: order.monthlyMinor, ...totals }} /> },
                {
                  term: "Request",
                  value: order.idempotencyKey && <code className="break-all text-12">{order.idempotencyKey}</code>,
                },
              ].filter(({ value }) => value !== null && value !== undefined)}
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
        {changes.length > 0 && <Changes changes={changes} currency={order.currency} />}
        {order.may.cancel && (
          <Panel title="Cancel">
            <CancelForm
              orderId={order.id}
              version={order.version}
              items={open.map(({ id, n, name, quantity }) => ({ id, n, name, quantity }))}
              later={order.items.filter((item) => item.pastReturn && !item.removed).map((item) => item.name)}
            />
          </Panel>
        )}
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
