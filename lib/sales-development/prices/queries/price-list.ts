import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { channels, people, priceLists } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";
import { isPublished } from "../domain/price-list";

/** One price list with its channel. */
export async function priceList(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "price:read");
  if (!isId(id)) throw new NotFound("price list", id);
  const basedOn = alias(priceLists, "based_on");
  const [row] = await on
    .select({
      list: priceLists,
      channelName: channels.name,
      costToServeBps: channels.costToServeBps,
      publishedByName: people.name,
      basedOnName: basedOn.name,
      basedOnN: basedOn.n,
    })
    .from(priceLists)
    .innerJoin(channels, eq(channels.id, priceLists.channelId))
    .leftJoin(people, eq(people.id, priceLists.publishedBy))
    .leftJoin(basedOn, eq(basedOn.id, priceLists.basedOnId))
    .where(eq(priceLists.id, id));
  if (!row) throw new NotFound("price list", id);
  const write = may(actor, "price:write");
  const draft = !isPublished(row.list.state);
  const { list, ...names } = row;
  const today = await databaseToday();
  return {
    ...list,
    ...names,
    today,
    may: { edit: write && draft, publish: write && draft, draftNext: write && !draft },
  };
}

export type PriceListView = Awaited<ReturnType<typeof priceList>>;
