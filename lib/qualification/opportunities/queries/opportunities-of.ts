import { and, desc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { opportunities, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";

/** The opportunities with one organisation that this person may know of, the newest first. */
export async function opportunitiesOf(actor: Actor, organisationId: string, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const seen = actor.kind === "person" ? [...actor.sees] : [];
  return on
    .select({
      id: opportunities.id,
      number: opportunities.number,
      name: opportunities.name,
      state: opportunities.state,
      needOn: opportunities.needOn,
      valueMinor: opportunities.valueMinor,
      currency: opportunities.currency,
      scoreLowBps: opportunities.scoreLowBps,
      scoreHighBps: opportunities.scoreHighBps,
      owner: people.name,
    })
    .from(opportunities)
    .innerJoin(people, eq(people.id, opportunities.ownerId))
    .where(
      and(
        eq(opportunities.organisationId, organisationId),
        may(actor, "opportunity:read_all") ? undefined : inArray(opportunities.ownerId, seen),
      ),
    )
    .orderBy(desc(opportunities.createdAt))
    .limit(50);
}
