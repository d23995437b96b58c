import { asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channelOfferings, offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

/** The exceptions to the channel's own rule, the latest first. */
export async function channelExceptions(actor: Actor, channelId: string, on: Reader = db) {
  authorize(actor, "channel:read");
  return on
    .select({
      id: channelOfferings.id,
      offeringId: channelOfferings.offeringId,
      offeringName: offerings.name,
      offeringNumber: offerings.number,
      allowed: channelOfferings.allowed,
      validFrom: channelOfferings.validFrom,
      validUntil: channelOfferings.validUntil,
    })
    .from(channelOfferings)
    .innerJoin(offerings, eq(offerings.id, channelOfferings.offeringId))
    .where(eq(channelOfferings.channelId, channelId))
    .orderBy(desc(channelOfferings.validFrom), asc(offerings.name))
    .limit(500);
}
