import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offerings, offeringVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type Money, money } from "@/lib/kernel/money";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import { cleanLine } from "@/lib/kernel/text";
import { waterfall } from "../domain/waterfall";
import { type ChannelPriceLine, priced } from "./channel-prices";
import { entriesOfLists } from "./entries-of-lists";
import { priceList } from "./price-list";

export type PriceListLine = ChannelPriceLine & {
  readonly offeringId: string;
  readonly offeringName: string;
  readonly offeringNumber: string;
  /** What is left of the price after the channel's cost to serve. */
  readonly pocket: Money;
};

/** Words of the offering's name or number, and the states of offerings to show. */
export type LineFilter = { readonly search: string; readonly states: readonly (typeof offerings.$inferSelect.state)[] };

/** The prices of offerings as this list, draft or published, makes them; by offering, then by their position. */
export async function priceListLines(
  actor: Actor,
  priceListId: string,
  filter: LineFilter,
  page: KeysetPage,
  on: Reader = db,
): Promise<Slice<PriceListLine>> {
  authorize(actor, "price:read");
  const list = await priceList(actor, priceListId, on);
  const entries = (await entriesOfLists([list.id], on)).get(list.id) ?? [];
  const [name, position, id] = page.before ?? page.after ?? [];
  const forward = page.before === undefined;
  const order = forward ? asc : desc;
  const word = cleanLine(filter.search)
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&");
  const rows = await on
    .select({ price: offeringPrices, offering: offerings })
    .from(offeringPrices)
    .innerJoin(offeringVersions, eq(offeringVersions.id, offeringPrices.offeringVersionId))
    .innerJoin(offerings, eq(offerings.headVersionId, offeringVersions.id))
    .where(
      and(
        inArray(offerings.state, [...filter.states]),
        inArray(offeringPrices.type, ["one_time", "recurring"]),
        eq(offeringPrices.amountCurrency, list.currency),
        word === "" ? undefined : sql`${offerings.searchText} like ${`%${word}%`}`,
        typeof id === "string"
          ? sql`(${offerings.name}, ${offeringPrices.position}, ${offeringPrices.id}) ${sql.raw(forward ? ">" : "<")}
              (${String(name)}, ${Number(position)}, ${id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(order(offerings.name), order(offeringPrices.position), order(offeringPrices.id))
    .limit(page.size + 1);
  const inForce = { id: list.id, label: `${list.name} v${list.n}`, currency: list.currency, entries };
  const cut = slice(rows, page, ({ offering, price }) => [offering.name, price.position, price.id]);
  return {
    ...cut,
    rows: cut.rows.map(({ price, offering }) => {
      const line = priced({ ...price, offeringId: offering.id }, inForce, "");
      const none = money(0, list.currency);
      const left = waterfall({
        list: line.price,
        onInvoice: none,
        offInvoice: none,
        costToServeBps: list.costToServeBps,
        cost: none,
      });
      return {
        ...line,
        offeringId: offering.id,
        offeringName: offering.name,
        offeringNumber: offering.number,
        pocket: left.pocket,
      };
    }),
  };
}
