import { and, asc, eq, gt, inArray, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, personRoles } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, permissions } from "@/lib/kernel/permissions";

/** Who may countersign for us today, without those who asked for the signature. */
export async function countersigners(actor: Actor, without: readonly (string | null)[], on: Reader = db) {
  authorize(actor, "agreement:read");
  const excluded = without.filter((id) => id !== null);
  return on
    .selectDistinct({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(
      and(
        inArray(personRoles.role, [...permissions["agreement:countersign"]]),
        lte(personRoles.validFrom, sql`current_date`),
        or(isNull(personRoles.validUntil), gt(personRoles.validUntil, sql`current_date`)),
        or(isNull(people.activeUntil), gt(people.activeUntil, sql`current_date`)),
        notInArray(people.id, excluded.length > 0 ? excluded : ["00000000-0000-0000-0000-000000000000"]),
      ),
    )
    .orderBy(asc(people.name));
}
