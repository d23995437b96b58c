import { and, asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, termSets, termSetVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { maySellThrough } from "@/lib/sales-development/channels/domain/channel";

/** Channels and published term sets that an agreement may start with, the usual one first. */
export async function startingChoices(actor: Actor, on: Reader = db) {
  authorize(actor, "agreement:read");
  const all = await on
    .select({ id: channels.id, name: channels.name, type: channels.type, state: channels.state })
    .from(channels)
    .orderBy(desc(eq(channels.type, "direct")), asc(channels.number));
  const sets = await on
    .select({ id: termSetVersions.id, name: termSets.name, number: termSetVersions.number })
    .from(termSetVersions)
    .innerJoin(termSets, eq(termSets.id, termSetVersions.termSetId))
    .where(and(eq(termSetVersions.state, "published")))
    .orderBy(asc(termSets.createdAt));
  return { channels: all.filter((channel) => maySellThrough(channel.state)), termSets: sets };
}
