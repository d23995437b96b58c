import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { Currency } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import {
  type AgreementContent,
  type ChargeContent,
  type OrderContent,
  orderTotals,
  type SiteContent,
  type Totals,
  totalsOfUnits,
} from "../../drafting/domain/content";
import { inScope } from "../../drafting/domain/scope";
import type { OrderRequestState } from "../domain/order-request";
import { orderRequestWithContent } from "../store";

export type RequestedItem = {
  readonly n: number;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly characteristics: readonly { readonly name: string; readonly value: string }[];
  readonly quantity: number;
  readonly site: SiteContent | null;
  readonly termMonths: number;
  readonly discountBps: number;
  /** For the whole quantity. */
  readonly totals: Totals;
  /** The signed line that it takes units of: what more or fewer of them are priced by. */
  readonly line: { readonly quantity: number; readonly totals: Totals; readonly charges: readonly ChargeContent[] };
};

/** What an order desk makes an order from: the signed snapshot, never today's catalogue. */
export type RequestedOrder = {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly messageId: string;
  readonly state: OrderRequestState;
  readonly destination: "desk" | "external";
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly channelId: string;
  readonly orderNo: number;
  readonly name: string;
  readonly requestedStartOn: IsoDate | null;
  readonly requestedCompletionOn: IsoDate | null;
  readonly note: string | null;
  readonly currency: Currency;
  readonly totals: Totals;
  readonly items: readonly RequestedItem[];
  /** The TMF622 body as sent outside. */
  readonly body: string;
};

/** One confirmed order that an executed agreement passed on. */
export async function orderRequest(actor: Actor, id: string, on: Reader = db): Promise<RequestedOrder> {
  authorize(actor, "order:read");
  const row = await orderRequestWithContent(on, id);
  if (!row) throw new NotFound("order request", id);
  if (!may(actor, "order:read_all")) inScope(actor, row.agreement);
  const { request, agreement, content } = row;
  const order = content.orders.find((one) => one.id === request.agreementOrderId);
  if (!order) throw new NotFound("order of the agreement", request.agreementOrderId);
  return {
    id: request.id,
    idempotencyKey: request.idempotencyKey,
    messageId: request.messageId,
    state: request.state,
    destination: request.destination,
    agreementId: agreement.id,
    agreementNumber: agreement.number,
    organisationId: agreement.organisationId,
    ownerId: agreement.ownerId,
    channelId: agreement.channelId,
    orderNo: order.no,
    name: order.name,
    requestedStartOn: order.requestedStartOn,
    requestedCompletionOn: order.requestedCompletionOn,
    note: order.note,
    currency: content.currency,
    totals: orderTotals(content, order),
    items: requestedItems(content, order),
    body: request.body,
  };
}

function requestedItems(content: AgreementContent, order: OrderContent): RequestedItem[] {
  const lines = new Map(content.lines.map((line) => [line.no, line]));
  return order.items.flatMap((item) => {
    const line = lines.get(item.lineNo);
    if (!line) return [];
    const { offeringId, offeringVersionId, offeringName, characteristics, termMonths, discountBps } = line;
    const priced = { quantity: line.quantity, totals: line.totals, charges: line.charges };
    const agreed = { termMonths, discountBps, totals: totalsOfUnits(line, item.quantity), line: priced };
    const what = { offeringId, offeringVersionId, name: offeringName, characteristics };
    return [{ n: item.no, ...what, quantity: item.quantity, site: item.site, ...agreed }];
  });
}
