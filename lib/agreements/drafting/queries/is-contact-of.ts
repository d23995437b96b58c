import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { contacts } from "@/db/schema";

/** Whether this person is with that customer today. */
export async function isContactOf(on: Reader, organisationId: string, contactId: string): Promise<boolean> {
  const [row] = await on
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.organisationId, organisationId), isNull(contacts.leftAt)));
  return row !== undefined;
}
