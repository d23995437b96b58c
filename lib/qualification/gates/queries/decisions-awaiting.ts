import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { opportunities, organisations, people } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { visible } from "@/lib/qualification/opportunities/queries/opportunities-matching";

/** What waits for this manager's decision, the longest wait first. What they own or asked for themselves waits for others. */
export async function decisionsAwaiting(actor: Actor, on: Reader = db) {
  authorize(actor, "opportunity:decide_above_threshold");
  const me = personId(actor);
  return on
    .select({
      id: opportunities.id,
      number: opportunities.number,
      name: opportunities.name,
      organisation: organisations.name,
      owner: people.name,
      request: opportunities.request,
      requestedAt: opportunities.requestedAt,
      needOn: opportunities.needOn,
      valueMinor: opportunities.valueMinor,
      currency: opportunities.currency,
      scoreLowBps: opportunities.scoreLowBps,
      scoreHighBps: opportunities.scoreHighBps,
    })
    .from(opportunities)
    .innerJoin(organisations, eq(organisations.id, opportunities.organisationId))
    .innerJoin(people, eq(people.id, opportunities.ownerId))
    .where(
      and(
        visible(actor),
        isNotNull(opportunities.requestedAt),
        ne(opportunities.ownerId, me),
        sql`${opportunities.requestedBy} <> ${me}`,
      ),
    )
    .orderBy(asc(opportunities.requestedAt), asc(opportunities.id))
    .limit(50);
}
