import { asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { organisations, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { cleanLine } from "@/lib/kernel/text";

/** A pattern in which what a person typed stands for itself. */
export const containing = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

/**
 * What the trigram index can search needs three characters; shorter words are looked for at the beginning of the name.
 * A number (CUS-000012) is found whole or by its end.
 */
export function matches(text: string): SQL {
  const word = cleanLine(text).slice(0, 100);
  const number = /^(?:CUS-?)?0*(\d{1,6})$/i.exec(word)?.[1];
  if (number) return sql`${organisations.number} = ${`CUS-${number.padStart(6, "0")}`}`;
  if (word.length < 3) return sql`lower(${organisations.name}) like ${containing(word).slice(1)}`;
  return sql`lower(${organisations.name}) like ${containing(word)}`;
}

/** For a picker: organisations whose name or number fits, those that begin with it first. */
export async function organisationsMatching(actor: Actor, text: string, limit = 10, on: Reader = db) {
  authorize(actor, "party:read");
  const begins = containing(cleanLine(text).slice(0, 100)).slice(1);
  return on
    .select({
      id: organisations.id,
      number: organisations.number,
      name: organisations.name,
      kind: organisations.kind,
      country: organisations.country,
      ownerName: people.name,
    })
    .from(organisations)
    .innerJoin(people, eq(people.id, organisations.ownerId))
    .where(cleanLine(text) === "" ? undefined : matches(text))
    .orderBy(desc(sql`lower(${organisations.name}) like ${begins}`), asc(organisations.name), asc(organisations.id))
    .limit(Math.min(limit, 50));
}
