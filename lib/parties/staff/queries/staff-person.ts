import { asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { people, personRoles, positionHoldings, positions } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";

/** A member of staff with the roles and seats they held, hold and will hold. The password never leaves the database. */
export async function staffPerson(actor: Actor, id: string, day?: IsoDate, on: Reader = db) {
  authorize(actor, "people:read");
  const at = day ?? (await databaseToday());
  if (!isId(id)) throw new NotFound("person", id);
  const [row] = await on.select().from(people).where(eq(people.id, id));
  if (!row) throw new NotFound("person", id);
  const granter = alias(people, "granter");
  const roles = await on
    .select({
      id: personRoles.id,
      role: personRoles.role,
      validFrom: personRoles.validFrom,
      validUntil: personRoles.validUntil,
      grantedByName: granter.name,
    })
    .from(personRoles)
    .leftJoin(granter, eq(granter.id, personRoles.grantedBy))
    .where(eq(personRoles.personId, id))
    .orderBy(desc(personRoles.validFrom), asc(personRoles.role));
  const seats = await on
    .select({
      id: positionHoldings.id,
      positionId: positions.id,
      title: positions.title,
      level: positions.level,
      validFrom: positionHoldings.validFrom,
      validUntil: positionHoldings.validUntil,
    })
    .from(positionHoldings)
    .innerJoin(positions, eq(positions.id, positionHoldings.positionId))
    .where(eq(positionHoldings.personId, id))
    .orderBy(desc(positionHoldings.validFrom));
  const { passwordHash, oidcSubject, sessionVersion: _, ...shown } = row;
  const manage = may(actor, "people:manage");
  const hasLeft = row.activeUntil !== null && row.activeUntil <= at;
  return {
    ...shown,
    today: at,
    hasLeft,
    signsInWith: { password: passwordHash !== null, companyAccount: oidcSubject !== null },
    roles: roles.map((each) => ({ ...each, state: stateOf(each, at) })),
    seats: seats.map((each) => ({ ...each, state: stateOf(each, at) })),
    may: { manage, change: manage && !hasLeft, isThemselves: actorId(actor) === id },
  };
}

/** Where a period stands on a day. */
export type PeriodState = "now" | "later" | "over";
const stateOf = (held: { validFrom: IsoDate; validUntil: IsoDate | null }, at: IsoDate): PeriodState =>
  held.validUntil !== null && held.validUntil <= at ? "over" : held.validFrom > at ? "later" : "now";

export type StaffPersonView = Awaited<ReturnType<typeof staffPerson>>;
