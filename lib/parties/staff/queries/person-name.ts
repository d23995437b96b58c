import { eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people } from "@/db/schema";

/** The name of a colleague, also of one who has left. Colleagues know each other's names. */
export async function personName(id: string, on: Reader = db): Promise<string> {
  const [row] = await on.select({ name: people.name }).from(people).where(eq(people.id, id));
  return row?.name ?? "Somebody";
}

/** Names by id. */
export async function personNames(ids: readonly string[], on: Reader = db): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
