import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { contacts, organisations, people, sites } from "@/db/schema";
import { actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { decimalText, money } from "@/lib/kernel/money";
import { today } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { DomainEvent } from "@/lib/platform/journal";
import { coreName, type Known, plainRegistrationNumber } from "./domain/duplicate";
import type { AddContact, AddSite, OrganisationFields } from "./inputs";

export type OrganisationRow = typeof organisations.$inferSelect;
export type SiteRow = typeof sites.$inferSelect;
export type ContactRow = typeof contacts.$inferSelect;

/** What happens to an organisation, its sites and contacts is told in one stream. */
export const organisationEvent = (
  type: string,
  organisationId: string,
  subject: DomainEvent["subject"],
  data: DomainEvent["data"],
): DomainEvent => ({ type, stream: `organisation:${organisationId}`, subject, data });

/** Two who enter the same organisation at once do it one after the other, so that the second is told of the first. */
export const oneEntryAtATime = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisations'))`);

/** Organisations that may be the same: the same number in the same country, or a name that shares trigrams. */
export async function lookalikes(tx: Tx, given: OrganisationFields, except?: string): Promise<Known[]> {
  const number = given.registrationNumber && plainRegistrationNumber(given.registrationNumber).toLowerCase();
  const sameNumber = sql`country = ${given.country} and lower(registration_number) = ${number}`;
  const { rows } = await tx.execute<Known>(sql`
    select id, number, name, country, registration_number as "registrationNumber" from organisations
    where (lower(name) % lower(${given.name}) or lower(name) % ${coreName(given.name)} or (${sameNumber}))
      and id is distinct from ${except ?? null}::uuid
    order by coalesce(${sameNumber}, false) desc, similarity(lower(name), ${coreName(given.name)}) desc
    limit 20`);
  return rows;
}

const columnsOf = (given: OrganisationFields) => ({
  name: given.name,
  legalName: given.legalName,
  registrationNumber: given.registrationNumber && plainRegistrationNumber(given.registrationNumber),
  kind: given.kind,
  country: given.country,
  industry: given.industry,
  segment: given.segment,
  tier: given.tier,
  tierReason: given.tierReason,
  parentId: given.parentId,
  ownerId: given.ownerId,
  website: given.website,
});

export async function insertOrganisation(tx: Tx, ctx: Context, number: string, given: OrganisationFields) {
  const id = newId();
  await tx.insert(organisations).values({ id, number, ...columnsOf(given), createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

/** Locks the organisation, so that two corrections are made one after the other. */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, id)).for("update");
  if (!row) throw new NotFound("organisation", id);
  return row;
}

/** Answers which columns changed, from what to what. */
export async function saveOrganisation(tx: Tx, ctx: Context, row: OrganisationRow, given: OrganisationFields) {
  const columns = columnsOf(given);
  await tx
    .update(organisations)
    .set({ ...columns, version: row.version + 1, changedAt: ctx.now })
    .where(eq(organisations.id, row.id));
  return changes(row, columns);
}

/** `{ name: ["before", "after"] }` for what is different. */
export function changes(before: object, after: Readonly<Record<string, unknown>>): Record<string, [unknown, unknown]> {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old[name] ?? null) !== JSON.stringify(value ?? null))
      .map(([name, value]) => [name, [old[name] ?? null, value ?? null]]),
  );
}

/** The organisation as the fields of its form say it. */
export const organisationAsForm = (row: OrganisationRow) => ({
  name: row.name,
  legalName: row.legalName,
  registrationNumber: row.registrationNumber,
  kind: row.kind,
  country: row.country,
  industry: row.industry,
  segment: row.segment,
  tier: row.tier,
  tierReason: row.tierReason,
  parentId: row.parentId,
  ownerId: row.ownerId,
  website: row.website,
});

/** Throws when the person does not work here, or no longer. Who acts does. */
export async function requireColleague(tx: Tx, ctx: Context, personId: string): Promise<void> {
  if (personId === actorId(ctx.actor)) return;
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), or(isNull(people.activeUntil), gt(people.activeUntil, today(ctx.now)))));
  if (!found) throw new NotFound("colleague", personId);
}

/** Whether the organisation would be inside itself if it belonged to this group. */
export async function wouldBeInsideItself(tx: Tx, id: string, parentId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive above as (
      select id, parent_id from organisations where id = ${parentId}
      union
      select o.id, o.parent_id from organisations o join above a on o.id = a.parent_id
    ) select id from above where id = ${id}`);
  return rows.length > 0;
}

export async function insertSite(tx: Tx, ctx: Context, { organisationId, ...given }: AddSite): Promise<string> {
  const id = newId();
  await tx.insert(sites).values({ id, organisationId, ...given, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockSite(tx: Tx, id: string): Promise<SiteRow> {
  const [row] = await tx.select().from(sites).where(eq(sites.id, id)).for("update");
  if (!row) throw new NotFound("site", id);
  return row;
}

export async function saveSite(tx: Tx, ctx: Context, row: SiteRow, given: Omit<AddSite, "organisationId">) {
  await tx
    .update(sites)
    .set({ ...given, version: row.version + 1, changedAt: ctx.now })
    .where(eq(sites.id, row.id));
  return changes(row, given);
}

/** Closes a site, or opens it again. */
export async function saveSiteClosed(tx: Tx, ctx: Context, row: SiteRow, closed: boolean): Promise<void> {
  await tx
    .update(sites)
    .set({ closedAt: closed ? ctx.now : null, version: row.version + 1, changedAt: ctx.now })
    .where(eq(sites.id, row.id));
}

export const siteAsForm = ({ name, street, postcode, city, country }: SiteRow) => ({
  name,
  street,
  postcode,
  city,
  country,
});

/** Whether another site of the organisation has this name. */
export async function siteNameTaken(tx: Tx, organisationId: string, name: string, except?: string): Promise<boolean> {
  const found = await tx
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.organisationId, organisationId), eq(sites.name, name)));
  return found.some((site) => site.id !== except);
}

type ContactFields = Omit<AddContact, "organisationId">;
const contactColumns = ({ signingLimit, ...given }: ContactFields) => ({
  ...given,
  signingLimitMinor: signingLimit?.minor ?? null,
  signingLimitCurrency: signingLimit?.currency ?? null,
});

export async function insertContact(tx: Tx, ctx: Context, { organisationId, ...given }: AddContact): Promise<string> {
  const id = newId();
  await tx
    .insert(contacts)
    .values({ id, organisationId, ...contactColumns(given), createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function lockContact(tx: Tx, id: string): Promise<ContactRow> {
  const [row] = await tx.select().from(contacts).where(eq(contacts.id, id)).for("update");
  if (!row) throw new NotFound("contact", id);
  return row;
}

export async function saveContact(tx: Tx, ctx: Context, row: ContactRow, given: ContactFields) {
  const columns = contactColumns(given);
  await tx
    .update(contacts)
    .set({ ...columns, version: row.version + 1, changedAt: ctx.now })
    .where(eq(contacts.id, row.id));
  return changes(row, columns);
}

export async function saveContactLeft(tx: Tx, ctx: Context, row: ContactRow): Promise<void> {
  await tx
    .update(contacts)
    .set({ leftAt: ctx.now, version: row.version + 1, changedAt: ctx.now })
    .where(eq(contacts.id, row.id));
}

export const contactAsForm = (row: ContactRow) => ({
  name: row.name,
  title: row.title,
  email: row.email,
  phone: row.phone,
  language: row.language,
  roles: row.roles.join("\n"),
  signingLimit:
    row.signingLimitMinor === null
      ? null
      : decimalText(money(row.signingLimitMinor, row.signingLimitCurrency ?? "EUR")),
  signingCurrency: row.signingLimitCurrency ?? "EUR",
});

/** Whether another contact of the organisation, who is still there, has this address. */
export async function addressTaken(tx: Tx, organisationId: string, email: string, except?: string): Promise<boolean> {
  const found = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.organisationId, organisationId),
        eq(sql`lower(${contacts.email})`, email.toLowerCase()),
        isNull(contacts.leftAt),
      ),
    );
  return found.some((contact) => contact.id !== except);
}
