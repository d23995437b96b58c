import { db, type Reader } from "@/db/client";
import type { agreements } from "@/db/schema";
import type { Draft } from "../domain/draft";
import { draftOf } from "./draft-of";

const kept = new Map<string, { readonly draft: Promise<Draft>; readonly until: number }>();
const most = 200;
const lasts = 60_000;

/**
 * The draft as it was at this version of the agreement, read once for many keystrokes: what is saved raises the version, and
 * whoever submits reads everything anew. What stands outside of the agreement, such as a customer's address, may be a minute old.
 */
export function draftAsRead(on: Reader, row: typeof agreements.$inferSelect): Promise<Draft> {
  if (on !== db) return draftOf(on, row);
  const key = `${row.id} ${row.version}`;
  const known = kept.get(key);
  if (known && known.until > performance.now()) return known.draft;
  const draft = draftOf(on, row);
  kept.delete(key);
  kept.set(key, { draft, until: performance.now() + lasts });
  draft.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
  return draft;
}
