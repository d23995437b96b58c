/**
 * What a command or query test begins with: a clock that stands still, people with names, and a way to let everything
 * happen that is due. The database behind it is real and belongs to this test file alone.
 *
 *   const rep = await as("rep");
 *   const answer = await submitAgreement(rep, { … });
 *   await drain();
 */
import pg from "pg";
import type { Person } from "@/lib/kernel/actor";
import { type Context, contextFor } from "@/lib/platform/command";
import { runDueJobs } from "@/lib/platform/jobs";
import { moveClock } from "@/lib/platform/outbox";
import { staffById } from "@/lib/platform/staff";
import { jobs } from "@/lib/wiring";
import { alreadyHired, hire, named, type PersonName } from "./people";

/** An instant, written with its zone. */
export const at = (text: string): Date => new Date(text);

export const monday = at("2026-03-02T09:00:00Z");

let clock = () => monday;
moveClock(() => clock());

/** The time of the test's world. */
export const now = (): Date => clock();

/** From here on it is this time. Contexts that `as` gave before keep theirs. */
export function travelTo(instant: Date): void {
  clock = () => instant;
}

/** From here on it is the machine's time, for worlds that a running desk shares. */
export function liveInThePresent(): void {
  clock = () => new Date();
}

let hired: Promise<Record<PersonName, string>> | undefined;

/** The ids of everybody; the first call hires them where they do not work yet. */
export function people(): Promise<Record<PersonName, string>> {
  hired ??= alreadyHired().then((ids) => ids ?? hire(monday));
  return hired;
}

/** The actor, with the roles and the people they hold at this moment. */
export async function actor(person: PersonName): Promise<Person> {
  const member = await staffById((await people())[person], now().toISOString().slice(0, 10));
  if (!member) throw new Error(`${named[person].name} does not work here on ${now().toISOString()}`);
  return member.actor;
}

/** The context of a command that this person runs now. */
export async function as(person: PersonName, given: Partial<Omit<Context, "actor">> = {}): Promise<Context> {
  return contextFor(await actor(person), { now: now(), ...given });
}

/**
 * Runs the jobs that are due at the world's time, and what they cause, until nothing is left: reactions, mails,
 * deadlines. Jobs planned for later stay where they are.
 */
export async function drain(): Promise<void> {
  for (let before = ""; ; ) {
    const due = (await releaseDueJobs()).join(", ");
    if (due === "") return;
    if (due === before) throw new Error(`Jobs are due that nobody works off or that keep failing: ${due}`);
    before = due;
    await runDueJobs(jobs);
  }
}

/** The owner's connection, for tests that look behind the product's role. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Brings the jobs whose time has come back from where the template keeps them; answers the names of those that can run now. */
async function releaseDueJobs(): Promise<string[]> {
  return asOwner(async (client) => {
    await client.query(
      `update graphile_worker._private_jobs set run_at = run_at - interval '1000 years'
       where run_at <= $1::timestamptz + interval '1000 years' and run_at > now() + interval '500 years'`,
      [now()],
    );
    const due = await client.query(
      `select t.identifier || ' ' || j.id as name from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
       where j.run_at <= now() and j.attempts < j.max_attempts and j.locked_at is null order by j.id`,
    );
    return due.rows.map((row: { name: string }) => row.name);
  });
}
