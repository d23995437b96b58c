import { and, desc, eq, ilike, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { mails } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import { env } from "./env";

/** The mailbox of demo mode: what would have been sent, to whom. In production it holds links and codes, and is shut. */
export type Letter = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly purpose: string;
  readonly state: string;
  readonly at: Date;
};

function open(actor: Actor): void {
  authorize(actor, "mailbox:read");
  if (!env().isDemo) throw new NotFound("page", "mailbox");
}

/** Mails, the newest first; `search` looks in the address and the subject. */
export async function letters(actor: Actor, page: KeysetPage, search = "", on: Reader = db): Promise<Slice<Letter>> {
  open(actor);
  const [at, id] = page.after ?? page.before ?? [];
  const beyond = at
    ? page.before
      ? sql`(${mails.queuedAt}, ${mails.id}) > (${at}::timestamptz, ${id}::uuid)`
      : sql`(${mails.queuedAt}, ${mails.id}) < (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await on
    .select({
      id: mails.id,
      to: mails.toAddress,
      subject: mails.subject,
      purpose: mails.purpose,
      state: mails.state,
      at: mails.queuedAt,
    })
    .from(mails)
    .where(and(search ? or(ilike(mails.toAddress, like), ilike(mails.subject, like)) : undefined, beyond))
    .orderBy(
      ...(page.before ? [sql`${mails.queuedAt} asc`, sql`${mails.id} asc`] : [desc(mails.queuedAt), desc(mails.id)]),
    )
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.at.toISOString(), row.id]);
}

/** One mail as it would arrive. */
export async function letter(actor: Actor, id: string, on: Reader = db) {
  open(actor);
  const [row] = isId(id) ? await on.select().from(mails).where(eq(mails.id, id)) : [];
  if (!row) throw new NotFound("mail", id);
  const files = (row.attachments ?? []) as { filename: string; contentType: string; base64: string }[];
  return {
    id: row.id,
    to: row.toAddress,
    subject: row.subject,
    text: row.text,
    purpose: row.purpose,
    state: row.state,
    at: row.queuedAt,
    files: files.map(({ filename, contentType, base64 }) => ({
      filename,
      contentType,
      bytes: Math.floor((base64.length * 3) / 4),
    })),
  };
}
