import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Role, roles } from "@/lib/kernel/permissions";

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly title: string;
};

/** Who can be signed in with one press in demo mode: for each role the person who has held it longest, by position. */
export async function demoStaff(): Promise<DemoPerson[]> {
  const { rows } = await db.execute<DemoPerson>(sql`
    select distinct on (r.role) p.id, p.name, p.email, r.role, coalesce(s.title, '') as title
    from person_roles r
    join people p on p.id = r.person_id and (p.active_until is null or p.active_until > current_date)
    left join position_holdings h on h.person_id = p.id and (h.valid_until is null or h.valid_until > current_date)
    left join positions s on s.id = h.position_id
    where r.valid_from <= current_date and (r.valid_until is null or r.valid_until >= current_date)
    order by r.role, (select count(*) from person_roles o where o.person_id = p.id), r.valid_from, p.id`);
  return [...rows].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}
