import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Reader } from "@/db/client";
import { notifications } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "./command";

/** The notification inbox: everybody reads and clears their own, nobody another's. */
export type Told = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly at: Date;
  readonly read: boolean;
};

/** What this person was told, the newest first. */
export async function notices(
  actor: Actor,
  page: KeysetPage,
  unreadOnly = false,
  on: Reader = db,
): Promise<Slice<Told>> {
  authorize(actor, "notice:read");
  const [at, id] = page.after ?? page.before ?? [];
  const beyond = at
    ? page.before
      ? sql`(${notifications.at}, ${notifications.id}) > (${at}::timestamptz, ${id}::uuid)`
      : sql`(${notifications.at}, ${notifications.id}) < (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const order = page.before
    ? [sql`${notifications.at} asc`, sql`${notifications.id} asc`]
    : [desc(notifications.at), desc(notifications.id)];
  const rows = await on
    .select()
    .from(notifications)
    .where(
      and(eq(notifications.personId, personId(actor)), unreadOnly ? isNull(notifications.readAt) : undefined, beyond),
    )
    .orderBy(...order)
    .limit(page.size + 1);
  const told = rows.map(({ id, kind, title, href, at, readAt }) => ({
    id,
    kind,
    title,
    href,
    at,
    read: readAt !== null,
  }));
  return slice(told, page, (row) => [row.at.toISOString(), row.id]);
}

/** Nothing named means all of them. */
export const markNoticesReadInput = z.strictObject({ ids: z.array(z.uuid()).max(500).optional() });

/** Reading is nobody's business but the reader's: it is kept on the row and not in the journal. */
export async function markNoticesRead(ctx: Context, input: z.output<typeof markNoticesReadInput>) {
  authorize(ctx.actor, "notice:read");
  return inTransaction(ctx, async (tx) => {
    const read = await tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(
        and(
          eq(notifications.personId, personId(ctx.actor)),
          isNull(notifications.readAt),
          input.ids ? inArray(notifications.id, input.ids) : undefined,
        ),
      )
      .returning({ id: notifications.id });
    return ok({ count: read.length });
  });
}
