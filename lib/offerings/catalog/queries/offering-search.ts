import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import { searchWords } from "../domain/search-words";

/** Anywhere in name or number from three characters on; a shorter text as a beginning. */
export async function found(search: string, on: Reader): Promise<SQL> {
  const text = search.trim().toLowerCase().slice(0, 100);
  if (text.length < 3) return sql`${offerings.searchText} like ${`${text.replace(/[\\%_]/g, "\\$&")}%`}`;
  const { words, lookedUp } = searchWords(text, await sampleOfNames(on));
  // What is only compared is written so that no index is asked: the planner would join the lists of all words first.
  const compared = words.filter((word) => !lookedUp.includes(word));
  const each = [
    ...lookedUp.map((piece) => sql`${offerings.searchText} like ${`%${piece}%`}`),
    ...compared.map((word) => sql`position(${word} in ${offerings.searchText}) > 0`),
  ];
  return sql`(${sql.join(each, sql` and `)})`;
}

const keptFor = 10 * 60_000;
let kept: { readonly names: readonly string[]; readonly until: number } | undefined;

/** The hundred names at even distances that the database keeps for its own planning; asked for every ten minutes. */
async function sampleOfNames(on: Reader): Promise<readonly string[]> {
  const now = performance.now();
  if (!kept || kept.until < now) {
    const { rows } = await on.execute<{ names: string[] | null }>(sql`
      select histogram_bounds::text::text[] as names from pg_stats
      where schemaname = current_schema() and tablename = 'offerings' and attname = 'search_text'`);
    kept = { names: rows[0]?.names ?? [], until: now + keptFor };
  }
  return kept.names;
}
