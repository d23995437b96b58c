import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { mails, outboxMessages } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "./command";
import { addJob } from "./jobs";
import { record } from "./journal";
import { mailJob } from "./mail";
import { redrive } from "./outbox";

/** What should have left and has not: announced events and mails, with their age, attempts and last error. */
export type Delivery = {
  readonly kind: "event" | "mail";
  readonly id: string;
  readonly what: string;
  readonly about: string | null;
  /** What was recorded with an event. */
  readonly data: unknown;
  readonly state: string;
  readonly attempts: number | null;
  readonly lastError: string | null;
  readonly since: Date;
};

/** Undelivered events and mails, the oldest first, at most 200. Two statements. */
export async function undelivered(actor: Actor, on: Reader = db): Promise<Delivery[]> {
  authorize(actor, "outbox:read");
  const events = await on
    .select()
    .from(outboxMessages)
    .where(ne(outboxMessages.state, "delivered"))
    .orderBy(asc(outboxMessages.announcedAt))
    .limit(100);
  const letters = await on
    .select({
      id: mails.id,
      subject: mails.subject,
      to: mails.toAddress,
      state: mails.state,
      lastError: mails.lastError,
      since: mails.queuedAt,
    })
    .from(mails)
    .where(inArray(mails.state, ["queued", "failed"]))
    .orderBy(asc(mails.queuedAt))
    .limit(100);
  return [
    ...events.map(
      (event): Delivery => ({
        kind: "event",
        id: event.id,
        what: event.type,
        about: (event.event as { subject?: { label?: string } }).subject?.label ?? null,
        data: (event.event as { data?: unknown }).data ?? null,
        state: event.state,
        attempts: event.attempts,
        lastError: event.lastError,
        since: event.announcedAt,
      }),
    ),
    ...letters.map(
      (letter): Delivery => ({
        kind: "mail",
        id: letter.id,
        what: letter.subject,
        about: letter.to,
        data: null,
        state: letter.state,
        attempts: null,
        lastError: letter.lastError,
        since: letter.since,
      }),
    ),
  ].toSorted((a, b) => a.since.getTime() - b.since.getTime());
}

const delivery = (kind: string, id: string, type: string) => ({
  type,
  stream: `delivery:${id}`,
  subject: { kind: `outbox_${kind}`, id },
  data: {},
});

/** Sends an undelivered event or mail again, at once and with all its attempts. */
export async function redriveDelivery(ctx: Context, input: { kind: "event" | "mail"; id: string }) {
  authorize(ctx.actor, "outbox:redrive");
  return inTransaction(ctx, async (tx) => {
    if (input.kind === "event") {
      if (!(await redrive(tx, input.id))) return refuse("already_delivered");
    } else {
      const again = await tx
        .update(mails)
        .set({ state: "queued", lastError: null })
        .where(and(eq(mails.id, input.id), sql`${mails.state} in ('queued', 'failed')`))
        .returning({ id: mails.id });
      if (again.length === 0) return refuse("already_delivered");
      await addJob(tx, mailJob, { id: input.id }, { key: `mail:${input.id}`, maxAttempts: 12 });
    }
    await record(tx, ctx, [delivery(input.kind, input.id, "delivery.redriven")]);
    return ok({ id: input.id });
  });
}

export const giveUpJob = "give_up_deliveries";

/**
 * Says of deliveries without a try left that they are given up. A try that fails says so itself; one that was cut off, because
 * its server was killed, says nothing, and after the last of them nobody would try again nor know.
 */
export async function giveUpDeliveries(): Promise<void> {
  const withoutTries = (key: SQL) => sql`exists (select from graphile_worker.jobs j
    where j.key = ${key} and j.locked_at is null and j.attempts >= j.max_attempts)`;
  const lastError = (said: AnyPgColumn) => sql`coalesce(${said}, 'The server ended during each try.')`;
  await db
    .update(outboxMessages)
    .set({ state: "dead", lastError: lastError(outboxMessages.lastError) })
    .where(and(eq(outboxMessages.state, "waiting"), withoutTries(sql`'event:' || ${outboxMessages.id}`)));
  await db
    .update(mails)
    .set({ state: "failed", lastError: lastError(mails.lastError) })
    .where(and(eq(mails.state, "queued"), withoutTries(sql`'mail:' || ${mails.id}`)));
}
