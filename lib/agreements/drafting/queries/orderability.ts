import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import type { Draft } from "../domain/draft";
import { notOrderable } from "../domain/offer";
import { offersFor, offersNow } from "./offers-now";

type Agreement = {
  readonly opportunityId: string;
  readonly channelId: string;
  readonly currency: Currency;
  readonly startsOn: IsoDate;
};
type Content = Pick<Draft, "lines" | "orders">;

/**
 * What the lines cost now and whether they can still be ordered (AGR-31): sold, allowed in the channel, with their options,
 * and with capacity where and when they are ordered. Asked when an agreement is submitted and again when it is sent.
 */
export async function orderability(
  actor: Actor,
  agreement: Agreement,
  { lines, orders }: Content,
  now: Date,
  on: Reader = db,
) {
  authorize(actor, "agreement:read");
  const offeringVersionIds = [...new Set(lines.map((line) => line.offeringVersionId))];
  const offers = offersFor(lines, await offersNow(actor, { ...agreement, offeringVersionIds }, now, on));
  const shortages = await shortagesOf(actor, agreement, { lines, orders }, now, on);
  const unsellable = lines.flatMap((line) => {
    const offer = offers.get(line.id);
    const why = offer ? (notOrderable(offer) ?? shortages.get(line.id)) : "it is not in the catalog any more.";
    return why ? [`${line.offeringName}: ${why}`] : [];
  });
  return { offers, shortages, unsellable };
}

/** Lines for which a pool has less left than is ordered. What the opportunity itself holds does not count against it. */
async function shortagesOf(actor: Actor, agreement: Agreement, { lines, orders }: Content, now: Date, on: Reader) {
  const asks = orders.flatMap((order) =>
    order.items.flatMap((item) => {
      const line = lines.find((each) => each.id === item.lineId);
      const where = { needOn: order.requestedStartOn ?? agreement.startsOn, siteId: item.site?.siteId ?? null };
      const id = item.lineId;
      return line ? [{ id, offeringVersionId: line.offeringVersionId, quantity: item.quantity, ...where }] : [];
    }),
  );
  const found = await availabilityOf(actor, asks, now, { kind: "opportunity", id: agreement.opportunityId }, on);
  return new Map(
    found.flatMap(({ id, reasons, why }) => {
      const short = reasons.findIndex((each) => each.reason === "capacity_short");
      return short < 0 ? [] : [[id, why[short] ?? ""] as const];
    }),
  );
}
