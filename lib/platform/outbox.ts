import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { db } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { type Context, contextFor } from "./command";
import { addingJobs, addJobs, type NewJob } from "./jobs";
import type { DomainEvent } from "./journal";

/**
 * Announced events leave with the commit and are delivered at least once. A row per event stays as the record of what was
 * announced; a job of the queue runs its reactions, with the queue's exponential back-off, and gives up as `dead` after
 * `maxAttempts`, from where a person can send it again.
 */
export type AnnouncedEvent = DomainEvent & { readonly id: string; readonly at: string };

/** What a module does when another module's event arrives. Must be safe to run twice. */
export type Reaction = (ctx: Context, event: AnnouncedEvent) => Promise<void>;

export const deliverJob = "deliver_event";
export const maxAttempts = 12;

const delivery = (id: string): NewJob => ({ payload: { id }, key: `event:${id}`, maxAttempts });

export async function announce(tx: Transaction, ctx: Context, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => {
    const id = newId();
    return { id, type: event.type, event: { ...event, id, at: ctx.now.toISOString() } };
  });
  await tx.execute(sql`
    with told as (
      insert into outbox_messages (id, type, event, announced_at)
      select r.id, r.type, r.event, ${ctx.now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, type text, event jsonb)
    )
    ${addingJobs(
      deliverJob,
      rows.map(({ id }) => delivery(id)),
    )}`);
}

/** Runs the reactions to one announced event. Throws when one fails, so that the queue tries again. */
export async function deliver(id: string, reactions: Readonly<Record<string, readonly Reaction[]>>): Promise<void> {
  const [message] = await db.select().from(outboxMessages).where(eq(outboxMessages.id, id));
  if (!message || message.state === "delivered") return;
  const event = message.event as AnnouncedEvent;
  try {
    for (const react of reactions[message.type] ?? []) {
      await react(await jobContext(`reaction to ${message.type}`), event);
    }
    await db
      .update(outboxMessages)
      .set({ state: "delivered", attempts: message.attempts + 1, lastError: null, deliveredAt: sql`now()` })
      .where(eq(outboxMessages.id, id));
  } catch (error) {
    const attempts = message.attempts + 1;
    await db
      .update(outboxMessages)
      .set({ attempts, lastError: String(error).slice(0, 2_000), state: attempts >= maxAttempts ? "dead" : "waiting" })
      .where(eq(outboxMessages.id, id));
    throw error;
  }
}

/** The context of our own work that nobody asked for at this moment: reactions, deadlines, deliveries. */
export const jobContext = (name: string): Promise<Context> =>
  contextFor(system(name), movedClock ? { now: movedClock() } : {});

/** Demo data and tests move the clock; what follows from their events happens at their time, not today. */
let movedClock: (() => Date) | undefined;
export function moveClock(to: (() => Date) | undefined): void {
  movedClock = to;
}

/** Sends a dead or waiting message again, at once and with all its attempts. */
export async function redrive(tx: Transaction, id: string): Promise<boolean> {
  const again = await tx
    .update(outboxMessages)
    .set({ state: "waiting", attempts: 0, lastError: null })
    .where(sql`${outboxMessages.id} = ${id} and ${outboxMessages.state} <> 'delivered'`)
    .returning({ id: outboxMessages.id });
  if (again.length === 0) return false;
  await addJobs(tx, deliverJob, [delivery(id)]);
  return true;
}
