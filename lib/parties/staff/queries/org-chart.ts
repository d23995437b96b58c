import { asc } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { teams } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";
import { type StaffPosition, staffPositions } from "./staff-positions";

export type OrgNode = StaffPosition & { readonly depth: number };

/** The tree of positions on a day, from the top, each below the one it reports to; and how many are vacant. */
export async function orgChart(actor: Actor, day?: IsoDate, on: Reader = db) {
  authorize(actor, "people:read");
  const at = day ?? (await databaseToday());
  const positions = await staffPositions(at, on);
  const walk = (parent: string | null, depth: number): OrgNode[] =>
    positions
      .filter((position) => position.reportsTo === parent)
      .toSorted((a, b) => b.level - a.level || a.title.localeCompare(b.title))
      .flatMap((position) => [{ ...position, depth }, ...walk(position.positionId, depth + 1)]);
  return {
    today: at,
    nodes: walk(null, 0),
    vacant: positions.filter((position) => position.personId === null).length,
    teams: await on.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name)),
    may: { manage: may(actor, "people:manage") },
  };
}
