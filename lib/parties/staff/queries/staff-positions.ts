import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, positionHoldings, positions, teams } from "@/db/schema";
import type { IsoDate } from "@/lib/kernel/period";

/**
 * Every position on a day: who sits in it (nobody: it is vacant), and the position it reports to. Other modules decide by
 * it, so it asks no permission; screens reach it through a query that does.
 */
export async function staffPositions(at: IsoDate, on: Reader = db) {
  return on
    .select({
      positionId: positions.id,
      title: positions.title,
      businessFunction: positions.businessFunction,
      level: positions.level,
      teamId: positions.teamId,
      teamName: teams.name,
      reportsTo: positions.reportsTo,
      version: positions.version,
      holdingId: positionHoldings.id,
      personId: people.id,
      personName: people.name,
      heldFrom: positionHoldings.validFrom,
      heldUntil: positionHoldings.validUntil,
    })
    .from(positions)
    .innerJoin(teams, eq(teams.id, positions.teamId))
    .leftJoin(
      positionHoldings,
      and(
        eq(positionHoldings.positionId, positions.id),
        sql`${positionHoldings.validFrom} <= ${at}`,
        or(isNull(positionHoldings.validUntil), sql`${positionHoldings.validUntil} > ${at}`),
      ),
    )
    .leftJoin(people, eq(people.id, positionHoldings.personId))
    .orderBy(asc(positions.title));
}

export type StaffPosition = Awaited<ReturnType<typeof staffPositions>>[number];
