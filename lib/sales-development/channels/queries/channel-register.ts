import { asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, people, priceLists } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";

/** Every channel, those nearest to selling first, with how many price lists it has published. */
export async function channelRegister(actor: Actor, on: Reader = db) {
  authorize(actor, "channel:read");
  const rows = await on
    .select({
      id: channels.id,
      number: channels.number,
      name: channels.name,
      type: channels.type,
      state: channels.state,
      territory: channels.territory,
      ownerName: people.name,
      changedAt: channels.changedAt,
      publishedLists: sql<number>`(select count(*)::int from ${priceLists} where ${priceLists.channelId} = ${channels.id}
        and ${priceLists.state} = 'published')`,
    })
    .from(channels)
    .innerJoin(people, eq(people.id, channels.ownerId))
    .orderBy(
      sql`array_position(array['live','pilot','approved','proposed','suspended','retired'], ${channels.state})`,
      asc(channels.name),
    )
    .limit(500);
  return { rows, may: { propose: may(actor, "channel:write") } };
}
