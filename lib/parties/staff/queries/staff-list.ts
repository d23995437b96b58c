import { and, asc, desc, isNull, lte, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, personRoles, positionHoldings, positions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, type Role } from "@/lib/kernel/permissions";
import { cleanLine } from "@/lib/kernel/text";
import { databaseToday } from "@/lib/platform/clock";

export type StaffFilter = {
  readonly search?: string | undefined;
  readonly role?: Role | undefined;
  /** Those who have left are shown only when asked for. */
  readonly left?: boolean | undefined;
};

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly positions: readonly string[];
  readonly activeUntil: IsoDate | null;
  readonly canSignIn: boolean;
};

/** Members of staff by name, with the roles and seats they hold on a day. */
export async function staffList(
  actor: Actor,
  filter: StaffFilter,
  page: KeysetPage,
  day?: IsoDate,
  on: Reader = db,
): Promise<Slice<StaffRow>> {
  authorize(actor, "people:read");
  const at = day ?? (await databaseToday());
  const [name, id] = page.before ?? page.after ?? [];
  const forward = page.before === undefined;
  const order = forward ? asc : desc;
  const word = cleanLine(filter.search ?? "")
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&");
  const held = sql`${personRoles} r where r.person_id = people.id and daterange(r.valid_from, r.valid_until) @> ${at}::date`;
  const rows = await on
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      activeUntil: people.activeUntil,
      canSignIn: sql<boolean>`${people.passwordHash} is not null or ${people.oidcSubject} is not null`,
      roles: sql<Role[]>`array(select r.role from ${held} order by r.role)`,
      positions: sql<
        string[]
      >`array(select p.title from ${positionHoldings} h join ${positions} p on p.id = h.position_id
        where h.person_id = people.id and daterange(h.valid_from, h.valid_until) @> ${at}::date order by p.title)`,
    })
    .from(people)
    .where(
      and(
        filter.left ? lte(people.activeUntil, at) : or(isNull(people.activeUntil), sql`${people.activeUntil} > ${at}`),
        word === "" ? undefined : sql`lower(${people.name} || ' ' || ${people.email}) like ${`%${word}%`}`,
        filter.role ? sql`exists (select from ${held} and r.role = ${filter.role})` : undefined,
        typeof id === "string"
          ? sql`(${people.name}, ${people.id}) ${sql.raw(forward ? ">" : "<")} (${String(name)}, ${id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(order(people.name), order(people.id))
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.name, row.id]);
}
