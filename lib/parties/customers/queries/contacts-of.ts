import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { contacts } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";

/** The people at an organisation; those who left only when asked for, at the end. */
export async function contactsOf(
  actor: Actor,
  organisationId: string,
  { includeLeft = false }: { readonly includeLeft?: boolean } = {},
  on: Reader = db,
) {
  authorize(actor, "party:read");
  const rows = await on
    .select()
    .from(contacts)
    .where(and(eq(contacts.organisationId, organisationId), includeLeft ? undefined : isNull(contacts.leftAt)))
    .orderBy(sql`${contacts.leftAt} is not null`, asc(contacts.name), asc(contacts.id))
    .limit(500);
  const write = may(actor, "party:write");
  return rows.map((row) => ({ ...row, may: { correct: write && row.leftAt === null } }));
}

export type ContactView = Awaited<ReturnType<typeof contactsOf>>[number];
