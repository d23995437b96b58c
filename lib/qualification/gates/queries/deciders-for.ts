import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, permissions } from "@/lib/kernel/permissions";

export type PossibleDecider = { readonly id: string; readonly name: string };

/** Who may decide an owner's opportunity above the threshold on this day: managers above them in the tree, the nearest first. */
export async function decidersFor(
  actor: Actor,
  ownerId: string,
  day: IsoDate,
  on: Reader = db,
): Promise<readonly PossibleDecider[]> {
  authorize(actor, "opportunity:read");
  const roles = sql.join(
    permissions["opportunity:decide_above_threshold"].map((role) => sql`${role}`),
    sql`, `,
  );
  const { rows } = await on.execute<PossibleDecider & { distance: number }>(sql`
    with recursive above as (
      select p.reports_to as position_id, 1 as distance
        from position_holdings h join positions p on p.id = h.position_id
        where h.person_id = ${ownerId} and h.valid_from <= ${day}::date
          and (h.valid_until is null or h.valid_until > ${day}::date)
      union
      select p.reports_to, a.distance + 1 from above a join positions p on p.id = a.position_id where a.distance < 20
    )
    select person.id, person.name, min(a.distance) as distance
    from above a
    join position_holdings h on h.position_id = a.position_id and h.valid_from <= ${day}::date
      and (h.valid_until is null or h.valid_until > ${day}::date)
    join people person on person.id = h.person_id and person.id <> ${ownerId}
      and (person.active_until is null or person.active_until > ${day}::date)
    where exists (select from person_roles r where r.person_id = person.id and r.role in (${roles})
      and r.valid_from <= ${day}::date and (r.valid_until is null or r.valid_until >= ${day}::date))
    group by person.id, person.name
    order by distance, person.name`);
  return rows.map(({ id, name }) => ({ id, name }));
}
