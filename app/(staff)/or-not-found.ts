import { forbidden, notFound } from "next/navigation";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";

/**
 * Waits for a query; a record that is not there, or not this person's to know of, becomes the "nothing here" page (404), and a
 * page that their roles do not open says so (403).
 */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    throw error;
  }
}
