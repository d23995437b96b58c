import { desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { people, positionHoldings, positions, teams } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";

/** One seat: who sat, sits and will sit in it. */
export async function position(actor: Actor, id: string, day?: IsoDate, on: Reader = db) {
  authorize(actor, "people:read");
  const at = day ?? (await databaseToday());
  if (!isId(id)) throw new NotFound("position", id);
  const above = alias(positions, "above");
  const [row] = await on
    .select({ position: positions, teamName: teams.name, reportsToTitle: above.title })
    .from(positions)
    .innerJoin(teams, eq(teams.id, positions.teamId))
    .leftJoin(above, eq(above.id, positions.reportsTo))
    .where(eq(positions.id, id));
  if (!row) throw new NotFound("position", id);
  const holdings = await on
    .select({
      id: positionHoldings.id,
      personId: people.id,
      personName: people.name,
      validFrom: positionHoldings.validFrom,
      validUntil: positionHoldings.validUntil,
    })
    .from(positionHoldings)
    .innerJoin(people, eq(people.id, positionHoldings.personId))
    .where(eq(positionHoldings.positionId, id))
    .orderBy(desc(positionHoldings.validFrom));
  return {
    ...row.position,
    teamName: row.teamName,
    reportsToTitle: row.reportsToTitle,
    holdings,
    today: at,
    holder: holdings.find((each) => each.validFrom <= at && (each.validUntil === null || each.validUntil > at)),
    may: { manage: may(actor, "people:manage") },
  };
}
