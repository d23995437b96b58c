import { asc, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { channelStates, maySellThrough } from "../domain/channel";

/** The channels that a deal may be made through now, for pickers. */
export async function channelsForSale(actor: Actor, on: Reader = db) {
  authorize(actor, "channel:read");
  return on
    .select({ id: channels.id, name: channels.name, type: channels.type, state: channels.state })
    .from(channels)
    .where(inArray(channels.state, channelStates.filter(maySellThrough)))
    .orderBy(asc(channels.name));
}
