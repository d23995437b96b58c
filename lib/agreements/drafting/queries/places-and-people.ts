import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { contacts, organisations, sites } from "@/db/schema";

/** Where a customer can be delivered to and who can be named: what orders and signatures choose from. Callers authorize. */
export async function placesAndPeople(on: Reader, organisationId: string) {
  const places = await on
    .select({ id: sites.id, name: sites.name, city: sites.city })
    .from(sites)
    .where(and(eq(sites.organisationId, organisationId), isNull(sites.closedAt)))
    .orderBy(asc(sites.createdAt), asc(sites.id));
  const people = await on
    .select({
      id: contacts.id,
      name: contacts.name,
      title: contacts.title,
      email: contacts.email,
      roles: contacts.roles,
      signingLimitMinor: contacts.signingLimitMinor,
    })
    .from(contacts)
    .where(and(eq(contacts.organisationId, organisationId), isNull(contacts.leftAt)))
    .orderBy(asc(contacts.name), asc(contacts.id));
  const [customer] = await on
    .select({ country: organisations.country })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return { country: customer?.country ?? "", sites: places, contacts: people };
}

export type PlacesAndPeople = Awaited<ReturnType<typeof placesAndPeople>>;
