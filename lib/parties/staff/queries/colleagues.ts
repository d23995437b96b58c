import { and, asc, exists, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, personRoles } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, type Role } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";

/** For pickers: who works here on a day (today unless said), by name; with `roles` only those who hold one of them then. */
export async function colleagues(
  actor: Actor,
  asked: { readonly at?: IsoDate; readonly roles?: readonly Role[] } = {},
  on: Reader = db,
): Promise<{ id: string; name: string }[]> {
  authorize(actor, "party:read");
  const { at = await databaseToday(), roles } = asked;
  return on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        sql`${people.activeFrom} <= ${at}`,
        or(isNull(people.activeUntil), sql`${people.activeUntil} > ${at}`),
        roles ? holds(roles, at, on) : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(1_000);
}

const holds = (roles: readonly Role[], at: IsoDate, on: Reader): SQL =>
  exists(
    on
      .select({ one: sql`1` })
      .from(personRoles)
      .where(
        and(
          sql`${personRoles.personId} = ${people.id}`,
          inArray(personRoles.role, [...roles]),
          sql`daterange(${personRoles.validFrom}, ${personRoles.validUntil}) @> ${at}::date`,
        ),
      ),
  );
