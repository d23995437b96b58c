/** The people of the tests: one a role, a second rep and a manager of another team, sitting in positions. */
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { people as peopleTable, personRoles, positionHoldings, positions, teams } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import type { Role } from "@/lib/kernel/permissions";
import type { BusinessFunction, Level } from "@/lib/parties/staff/domain/position";

type Named = {
  name: string;
  roles: readonly Role[];
  title: string;
  team: string;
  businessFunction: BusinessFunction;
  level: Level;
  reportsTo?: string;
};

const sales = { team: "Sales North", businessFunction: "sales" } as const;
const south = { team: "Sales South", businessFunction: "sales" } as const;

export const named = {
  chief: {
    name: "Astrid Holm",
    roles: ["director"],
    title: "Chief executive",
    team: "Management",
    businessFunction: "sales",
    level: 5,
  },
  director: {
    name: "Dario Vance",
    roles: ["director"],
    title: "Sales director",
    ...sales,
    level: 3,
    reportsTo: "chief",
  },
  manager: {
    name: "Marta Okafor",
    roles: ["sales_manager"],
    title: "Sales manager North",
    ...sales,
    level: 2,
    reportsTo: "director",
  },
  otherManager: {
    name: "Milan Kovač",
    roles: ["sales_manager"],
    title: "Sales manager South",
    ...south,
    level: 2,
    reportsTo: "director",
  },
  rep: {
    name: "Rosa Lindqvist",
    roles: ["sales_rep"],
    title: "Account manager North 1",
    ...sales,
    level: 0,
    reportsTo: "manager",
  },
  colleague: {
    name: "Ravi Menon",
    roles: ["sales_rep"],
    title: "Account manager North 2",
    ...sales,
    level: 0,
    reportsTo: "manager",
  },
  otherRep: {
    name: "Tomas Berg",
    roles: ["sales_rep"],
    title: "Account manager South 1",
    ...south,
    level: 0,
    reportsTo: "otherManager",
  },
  legal: {
    name: "Lena Fischer",
    roles: ["legal_approver"],
    title: "Head of legal",
    team: "Legal",
    businessFunction: "legal",
    level: 4,
    reportsTo: "chief",
  },
  finance: {
    name: "Felix Haas",
    roles: ["finance_approver"],
    title: "Head of finance",
    team: "Finance",
    businessFunction: "finance",
    level: 4,
    reportsTo: "chief",
  },
  catalog: {
    name: "Cora Novák",
    roles: ["catalog_admin"],
    title: "Catalog manager",
    team: "Catalog",
    businessFunction: "catalog",
    level: 2,
    reportsTo: "chief",
  },
  salesDevelopment: {
    name: "Sven Dahl",
    roles: ["sales_development"],
    title: "Sales development manager",
    team: "Sales development",
    businessFunction: "sales",
    level: 2,
    reportsTo: "director",
  },
  purchasing: {
    name: "Paula Iversen",
    roles: ["purchasing_support"],
    title: "Purchasing support",
    team: "Purchasing",
    businessFunction: "purchasing",
    level: 1,
    reportsTo: "chief",
  },
  auditor: {
    name: "Alma Reyes",
    roles: ["auditor"],
    title: "Internal auditor",
    team: "Management",
    businessFunction: "administration",
    level: 1,
    reportsTo: "chief",
  },
  administrator: {
    name: "Igor Petrov",
    roles: ["administrator"],
    title: "Administrator",
    team: "Management",
    businessFunction: "administration",
    level: 1,
    reportsTo: "chief",
  },
  otherAdministrator: {
    name: "Ines Moreau",
    roles: ["administrator"],
    title: "Policy administrator",
    team: "Management",
    businessFunction: "administration",
    level: 1,
    reportsTo: "chief",
  },
} as const satisfies Record<string, Named>;

export type PersonName = keyof typeof named;

export const emailOf = (person: PersonName): string =>
  `${person.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}@dealdesk.example`;

/** Puts everybody in, from before any test begins. Returns their ids. */
export async function hire(now: Date): Promise<Record<PersonName, string>> {
  const from: IsoDate = "2024-01-01";
  const stamps = { createdAt: now, changedAt: now };
  const entries: [PersonName, Named][] = Object.entries(named) as [PersonName, Named][];
  const ids = Object.fromEntries(entries.map(([person]) => [person, newId()])) as Record<PersonName, string>;
  const seats = new Map(entries.map(([person]) => [person as string, newId()]));
  const teamIds = new Map([...new Set(entries.map(([, one]) => one.team))].map((team) => [team, newId()]));
  await db.transaction(async (tx) => {
    await tx.insert(teams).values([...teamIds].map(([name, id]) => ({ id, name, ...stamps })));
    await tx.insert(peopleTable).values(
      entries.map(([person, one]) => ({
        id: ids[person],
        name: one.name,
        email: emailOf(person),
        activeFrom: from,
        ...stamps,
      })),
    );
    await tx
      .insert(personRoles)
      .values(
        entries.flatMap(([person, one]) =>
          one.roles.map((role) => ({ id: newId(), personId: ids[person], role, validFrom: from, ...stamps })),
        ),
      );
    for (const [person, one] of entries)
      await tx.insert(positions).values({
        id: seats.get(person) ?? newId(),
        title: one.title,
        businessFunction: one.businessFunction,
        level: one.level,
        teamId: teamIds.get(one.team) ?? newId(),
        reportsTo: one.reportsTo ? seats.get(one.reportsTo) : null,
        ...stamps,
      });
    await tx.insert(positionHoldings).values(
      entries.map(([person]) => ({
        id: newId(),
        positionId: seats.get(person) ?? newId(),
        personId: ids[person],
        validFrom: from,
        ...stamps,
      })),
    );
  });
  return ids;
}

/** Everybody's ids when they work here already, as on a desk under test. */
export async function alreadyHired(): Promise<Record<PersonName, string> | undefined> {
  const persons = Object.keys(named) as PersonName[];
  const rows = await db
    .select({ id: peopleTable.id, email: peopleTable.email })
    .from(peopleTable)
    .where(inArray(peopleTable.email, persons.map(emailOf)));
  const byEmail = new Map(rows.map(({ id, email }) => [email, id]));
  const ids = persons.flatMap((person) => {
    const id = byEmail.get(emailOf(person));
    return id ? [[person, id] as const] : [];
  });
  return ids.length === persons.length ? (Object.fromEntries(ids) as Record<PersonName, string>) : undefined;
}

/** Who has this address in the database of DATABASE_URL. */
export async function idByEmail(email: string): Promise<string> {
  const [person] = await db.select({ id: peopleTable.id }).from(peopleTable).where(eq(peopleTable.email, email));
  if (!person) throw new Error(`Nobody in this database has the address ${email}`);
  return person.id;
}
