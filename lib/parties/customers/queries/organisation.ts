import { asc, eq, isNotNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { contacts, organisations } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { mayHandOver } from "../domain/account";
import { closedLast, siteView } from "./sites-of";

const named = { columns: { name: true } } as const;

/**
 * One organisation with its owner and group, its people, those who left at the end, and its places. All staff may read all
 * customers; who may change what is said with it.
 */
export async function organisation(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "party:read");
  if (!isId(id)) throw new NotFound("organisation", id);
  const found = await on.query.organisations.findFirst({
    where: eq(organisations.id, id),
    with: {
      owner: named,
      parent: named,
      sites: closedLast,
      contacts: {
        orderBy: () => [asc(isNotNull(contacts.leftAt)), asc(contacts.name), asc(contacts.id)],
        limit: 500,
      },
    },
  });
  if (!found) throw new NotFound("organisation", id);
  const { owner, parent, sites, contacts: known, ...row } = found;
  const write = may(actor, "party:write");
  return {
    ...row,
    ownerName: owner.name,
    parentName: parent?.name ?? null,
    contacts: known.map((each) => ({ ...each, may: { correct: write && each.leftAt === null } })),
    sites: sites.map((each) => siteView(each, write)),
    may: { correct: write, handOver: write && mayHandOver(actor, row.ownerId) },
  };
}

export type OrganisationView = Awaited<ReturnType<typeof organisation>>;
export type ContactView = OrganisationView["contacts"][number];
