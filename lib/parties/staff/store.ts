import { and, asc, eq, gt, isNull, lte, ne, or, sql } from "drizzle-orm";
import { people, personRoles, positionHoldings, positions, teams } from "@/db/schema";
import { actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { DomainEvent } from "@/lib/platform/journal";
import type { Seat } from "./domain/position";
import type { HeldRole } from "./domain/role";
import type { Holding } from "./domain/seat";
import type { CorrectPosition, CreatePosition, CreateTeam, FillPosition, GrantRole, HirePerson } from "./inputs";

export type PersonRow = typeof people.$inferSelect;
export type RoleRow = typeof personRoles.$inferSelect;
export type PositionRow = typeof positions.$inferSelect;
export type HoldingRow = typeof positionHoldings.$inferSelect;

/** Raised so that every session of the person ends at its next request. */
const signedOut = { sessionVersion: sql`${people.sessionVersion} + 1` };

export const personEvent = (
  type: string,
  person: Pick<PersonRow, "id" | "name">,
  data: DomainEvent["data"],
): DomainEvent => ({
  type,
  stream: `person:${person.id}`,
  subject: { kind: "person", id: person.id, label: person.name },
  data,
});

export const positionEvent = (
  type: string,
  position: Pick<PositionRow, "id" | "title">,
  data: DomainEvent["data"],
): DomainEvent => ({
  type,
  stream: `position:${position.id}`,
  subject: { kind: "position", id: position.id, label: position.title },
  data,
});

/** One change of who works here and who administers at a time, so that the last administrator cannot leave twice. */
export const oneChangeOfStaffAtATime = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('staff'))`);

export async function lockPerson(tx: Tx, id: string): Promise<PersonRow> {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for("update");
  if (!row) throw new NotFound("person", id);
  return row;
}

export async function emailTaken(tx: Tx, email: string, except?: string): Promise<boolean> {
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  return found.some((person) => person.id !== except);
}

export async function insertPerson(tx: Tx, ctx: Context, given: HirePerson): Promise<string> {
  const id = newId();
  await tx.insert(people).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

type PersonChange = Partial<Pick<PersonRow, "name" | "email" | "zone" | "locale" | "activeUntil" | "passwordHash">>;

/** Saves the change; `signOut` ends every session of the person. */
export async function savePerson(tx: Tx, ctx: Context, row: PersonRow, change: PersonChange, signOut = false) {
  await tx
    .update(people)
    .set({ ...change, ...(signOut ? signedOut : {}), version: row.version + 1, changedAt: ctx.now })
    .where(eq(people.id, row.id));
}

export const personAsForm = ({ name, email, zone, locale }: PersonRow) => ({ name, email, zone, locale });

/** The roles a person holds, held or will hold. */
export async function rolesOf(tx: Tx, personId: string): Promise<HeldRole[]> {
  const rows = await tx.select().from(personRoles).where(eq(personRoles.personId, personId));
  return rows.map((row) => ({ id: row.id, role: row.role, from: row.validFrom, until: row.validUntil }));
}

export async function insertRole(tx: Tx, ctx: Context, given: GrantRole): Promise<string> {
  const id = newId();
  const grantedBy = actorId(ctx.actor);
  await tx.insert(personRoles).values({ id, ...given, grantedBy, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockRole(tx: Tx, id: string): Promise<RoleRow> {
  const [row] = await tx.select().from(personRoles).where(eq(personRoles.id, id)).for("update");
  if (!row) throw new NotFound("role", id);
  return row;
}

export async function saveRoleEnd(tx: Tx, ctx: Context, id: string, on: IsoDate): Promise<void> {
  await tx.update(personRoles).set({ validUntil: on, changedAt: ctx.now }).where(eq(personRoles.id, id));
}

/** Somebody who administers on this day. */
export async function administratorOn(tx: Tx, on: IsoDate): Promise<{ readonly name: string } | undefined> {
  const [found] = await tx
    .select({ name: people.name })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(
      and(
        eq(personRoles.role, "administrator"),
        lte(personRoles.validFrom, on),
        or(isNull(personRoles.validUntil), gt(personRoles.validUntil, on)),
        or(isNull(people.activeUntil), gt(people.activeUntil, on)),
      ),
    )
    .limit(1);
  return found;
}

/** Whether somebody else administers, without an end, and can sign in from this day on. */
export async function anotherAdministrator(tx: Tx, personId: string, on: IsoDate): Promise<boolean> {
  const found = await tx
    .select({ id: people.id })
    .from(personRoles)
    .innerJoin(people, eq(people.id, personRoles.personId))
    .where(
      and(
        eq(personRoles.role, "administrator"),
        ne(people.id, personId),
        isNull(people.activeUntil),
        lte(personRoles.validFrom, on),
        isNull(personRoles.validUntil),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Ends on this day what a person holds beyond it; answers what ended. */
export async function endEverythingOf(tx: Tx, ctx: Context, personId: string, on: IsoDate) {
  const ends = <T extends typeof personRoles | typeof positionHoldings>(table: T) =>
    and(eq(table.personId, personId), or(isNull(table.validUntil), gt(table.validUntil, on)));
  // What would only begin later never begins.
  const set = { validUntil: sql<IsoDate>`greatest(valid_from, ${on}::date)`, changedAt: ctx.now };
  const roles = await tx.update(personRoles).set(set).where(ends(personRoles)).returning({ role: personRoles.role });
  const seats = await tx
    .update(positionHoldings)
    .set(set)
    .where(ends(positionHoldings))
    .returning({ positionId: positionHoldings.positionId });
  return { roles: roles.map((row) => row.role), positions: seats.map((row) => row.positionId) };
}

export async function teamNameTaken(tx: Tx, name: string): Promise<boolean> {
  const found = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(eq(sql`lower(${teams.name})`, name.toLowerCase()));
  return found.length > 0;
}

export async function requireTeam(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, id));
  if (!row) throw new NotFound("team", id);
}

export async function insertTeam(tx: Tx, ctx: Context, given: CreateTeam): Promise<string> {
  const id = newId();
  await tx.insert(teams).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

/** One change of the tree at a time, so that two cannot close a circle together. The trigger takes the same lock. */
export const oneChangeOfTheTreeAtATime = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('positions.reports_to'))`);

export const treeOfPositions = (tx: Tx): Promise<Seat[]> =>
  tx.select({ id: positions.id, reportsTo: positions.reportsTo }).from(positions);

export async function titleTaken(tx: Tx, title: string, except?: string): Promise<boolean> {
  const found = await tx.select({ id: positions.id }).from(positions).where(eq(positions.title, title));
  return found.some((position) => position.id !== except);
}

export async function lockPosition(tx: Tx, id: string): Promise<PositionRow> {
  const [row] = await tx.select().from(positions).where(eq(positions.id, id)).for("update");
  if (!row) throw new NotFound("position", id);
  return row;
}

export async function insertPosition(tx: Tx, ctx: Context, given: CreatePosition): Promise<string> {
  const id = newId();
  await tx.insert(positions).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function savePosition(
  tx: Tx,
  ctx: Context,
  row: PositionRow,
  given: Omit<CorrectPosition, "id" | "version">,
) {
  await tx
    .update(positions)
    .set({ ...given, version: row.version + 1, changedAt: ctx.now })
    .where(eq(positions.id, row.id));
}

export const positionAsForm = (row: PositionRow) => ({
  title: row.title,
  businessFunction: row.businessFunction,
  level: String(row.level),
  teamId: row.teamId,
  reportsTo: row.reportsTo,
});

export async function holdingsOf(tx: Tx, positionId: string): Promise<Holding[]> {
  const rows = await tx
    .select({ holding: positionHoldings, personName: people.name })
    .from(positionHoldings)
    .innerJoin(people, eq(people.id, positionHoldings.personId))
    .where(eq(positionHoldings.positionId, positionId))
    .orderBy(asc(positionHoldings.validFrom));
  return rows
    .filter(({ holding }) => holding.validUntil === null || holding.validUntil > holding.validFrom)
    .map(({ holding, personName }) => ({
      id: holding.id,
      personName,
      from: holding.validFrom,
      until: holding.validUntil,
    }));
}

export async function insertHolding(tx: Tx, ctx: Context, given: FillPosition): Promise<string> {
  const id = newId();
  await tx.insert(positionHoldings).values({ id, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockHolding(tx: Tx, id: string): Promise<HoldingRow> {
  const [row] = await tx.select().from(positionHoldings).where(eq(positionHoldings.id, id)).for("update");
  if (!row) throw new NotFound("holding", id);
  return row;
}

export async function saveHoldingEnd(tx: Tx, ctx: Context, id: string, on: IsoDate): Promise<void> {
  await tx.update(positionHoldings).set({ validUntil: on, changedAt: ctx.now }).where(eq(positionHoldings.id, id));
}
