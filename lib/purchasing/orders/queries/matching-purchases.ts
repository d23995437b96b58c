import { and, eq, gte, ilike, inArray, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import {
  offerings,
  offeringVersions,
  organisations,
  productOrderItems,
  productOrders,
  purchaseStages,
} from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { isOrderFinal, orderStates } from "../domain/order-lifecycle";
import {
  type Days,
  dayAfter,
  type GapRange,
  gapBounds,
  type PurchaseFilter,
  type Reach,
  type Step,
} from "../domain/purchase-filter";
import { visible } from "./visible-purchases";

export const openStates = orderStates.filter((state) => !isOrderFinal(state));
const endedStates = orderStates.filter(isOrderFinal);

const escaped = (term: string) => term.replace(/[\\%_]/g, (mark) => `\\${mark}`);
const oneOf = <T>(values: readonly T[] | undefined, condition: (values: T[]) => SQL | undefined) =>
  values?.length ? condition([...values]) : undefined;

/** Received within these days. */
export const receivedWithin = (days: Days): SQL | undefined =>
  and(
    gte(productOrders.receivedAt, new Date(`${days.from}T00:00:00Z`)),
    lt(productOrders.receivedAt, new Date(`${dayAfter(days)}T00:00:00Z`)),
  );

const reached: Record<Reach, SQL | undefined> = {
  received: undefined,
  accepted: ne(productOrders.state, "rejected"),
  started: isNotNull(productOrders.startedAt),
  delivered: inArray(productOrders.state, ["completed", "partial"]),
  completed: eq(productOrders.state, "completed"),
};

function gap(range: GapRange): SQL | undefined {
  const bounds = gapBounds(range);
  if (!bounds) return isNull(productOrders.gapDays);
  const { from, to } = bounds;
  return and(gte(productOrders.gapDays, from), to === null ? undefined : lte(productOrders.gapDays, to));
}

const hasOfferingOf = (groupIds: string[]) =>
  sql`exists (select from ${productOrderItems}
    join ${offeringVersions} on ${offeringVersions.id} = ${productOrderItems.offeringVersionId}
    join ${offerings} on ${offerings.id} = ${offeringVersions.offeringId}
    where ${productOrderItems.orderId} = ${productOrders.id} and ${inArray(offerings.categoryId, groupIds)})`;

const wentThrough = ([from, to]: Step) =>
  sql`exists (select from ${purchaseStages} where ${purchaseStages.orderId} = ${productOrders.id}
    and ${purchaseStages.stage} = ${from} and ${purchaseStages.next} = ${to})`;

const found = (term: string) =>
  or(
    ilike(productOrders.number, `%${escaped(term)}%`),
    ilike(productOrders.agreementNumber, `%${escaped(term)}%`),
    sql`exists (select from ${organisations} where ${organisations.id} = ${productOrders.organisationId}
      and lower(${organisations.name}) like ${`%${escaped(term.toLowerCase())}%`})`,
  );

/** The purchases that this actor may see and that the filter lets through: the list and every figure of the trend ask this. */
export function matching(actor: Actor, filter: PurchaseFilter): SQL | undefined {
  const term = filter.search?.trim();
  const channels = filter.channelIds?.flatMap((id) => id ?? []);
  return and(
    visible(actor),
    oneOf(filter.states, (states) => inArray(productOrders.state, states)),
    oneOf(filter.forms, (forms) => inArray(productOrders.form, forms)),
    oneOf(filter.directions, (directions) => inArray(productOrders.direction, directions)),
    oneOf(filter.actions, (actions) => inArray(productOrders.action, actions)),
    oneOf(filter.causes, (causes) => inArray(productOrders.endCause, causes)),
    oneOf(filter.groupIds, hasOfferingOf),
    oneOf(filter.gaps, (gaps) => or(...gaps.map(gap))),
    oneOf(filter.channelIds, (ids) =>
      or(
        channels?.length ? inArray(productOrders.channelId, channels) : undefined,
        ids.includes(null) ? isNull(productOrders.channelId) : undefined,
      ),
    ),
    filter.organisationId ? eq(productOrders.organisationId, filter.organisationId) : undefined,
    filter.agreementId ? eq(productOrders.agreementId, filter.agreementId) : undefined,
    filter.received ? receivedWithin(filter.received) : undefined,
    filter.reached ? reached[filter.reached] : undefined,
    ...(filter.steps ?? []).map(wentThrough),
    filter.path ? eq(productOrders.path, filter.path) : undefined,
    filter.open === undefined ? undefined : inArray(productOrders.state, filter.open ? openStates : endedStates),
    term ? found(term) : undefined,
  );
}
