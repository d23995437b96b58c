import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { organisations, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { mayHandOver } from "../domain/account";

/** One organisation with its owner and group. All staff may read all customers; who may change what is said with it. */
export async function organisation(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "party:read");
  if (!isId(id)) throw new NotFound("organisation", id);
  const parent = alias(organisations, "parent");
  const [row] = await on
    .select({ organisation: organisations, ownerName: people.name, parentName: parent.name })
    .from(organisations)
    .innerJoin(people, eq(people.id, organisations.ownerId))
    .leftJoin(parent, eq(parent.id, organisations.parentId))
    .where(eq(organisations.id, id));
  if (!row) throw new NotFound("organisation", id);
  const write = may(actor, "party:write");
  return {
    ...row.organisation,
    ownerName: row.ownerName,
    parentName: row.parentName,
    may: { correct: write, handOver: write && mayHandOver(actor, row.organisation.ownerId) },
  };
}

export type OrganisationView = Awaited<ReturnType<typeof organisation>>;
