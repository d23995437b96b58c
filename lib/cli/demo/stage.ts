import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mails, outboxMessages } from "@/db/schema";
import { type Context, contextFor } from "@/lib/platform/command";
import { deliverMail, mailJob } from "@/lib/platform/mail";
import { deliver, deliverJob, moveClock } from "@/lib/platform/outbox";
import { type StaffMember, staffById } from "@/lib/platform/staff";
import { reactions } from "@/lib/wiring";

/**
 * Where the demo company plays: a clock that is moved by hand, and people who act through the product's own commands.
 * What their events cause in other modules happens at the clock's time, in the order in which it was announced.
 */
export class Stage {
  #now: Date;
  #people = new Map<string, string>();
  #members = new Map<string, StaffMember>();

  constructor(from: Date) {
    this.#now = from;
    moveClock(() => this.#now);
  }

  get now(): Date {
    return this.#now;
  }

  /** The calendar day, `days` from today. */
  day(days = 0): `${number}-${number}-${number}` {
    return new Date(this.#now.getTime() + days * 86_400_000)
      .toISOString()
      .slice(0, 10) as `${number}-${number}-${number}`;
  }

  moveTo(instant: Date): void {
    if (instant < this.#now) throw new RangeError("The clock of the demo company goes forward only");
    this.#now = instant;
  }

  /** Lets some minutes pass, so that what follows is later than what was. */
  pass(minutes: number): void {
    this.moveTo(new Date(this.#now.getTime() + minutes * 60_000));
  }

  enters(key: string, id: string): void {
    this.#people.set(key, id);
  }

  idOf(key: string): string {
    const id = this.#people.get(key);
    if (!id) throw new RangeError(`Nobody called ${key} works here`);
    return id;
  }

  /** The context in which this person acts now. */
  async as(key: string): Promise<Context> {
    const known = this.#members.get(key) ?? (await staffById(this.idOf(key), this.day()));
    if (!known) throw new RangeError(`${key} does not work here on ${this.day()}`);
    this.#members.set(key, known);
    return contextFor(known.actor, { now: this.#now });
  }

  /** Delivers what was announced, and what that announces, until nothing waits. */
  async settle(): Promise<void> {
    for (;;) {
      const waiting = await db
        .select({ id: outboxMessages.id })
        .from(outboxMessages)
        .where(eq(outboxMessages.state, "waiting"))
        .orderBy(asc(outboxMessages.announcedAt), asc(outboxMessages.id));
      if (waiting.length === 0) return;
      for (const { id } of waiting) await deliver(id, reactions);
    }
  }

  /** Sends what was written in the last step; without a mail server it is kept for the mailbox page. */
  async post(): Promise<void> {
    const queued = await db.select({ id: mails.id }).from(mails).where(eq(mails.state, "queued"));
    for (const { id } of queued) await deliverMail(id);
    await db.execute(sql`
      select graphile_worker.remove_job(key) from graphile_worker.jobs
      where task_identifier in (${deliverJob}, ${mailJob}) and key is not null`);
  }

  close(): void {
    moveClock(undefined);
  }
}
