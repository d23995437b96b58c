import { type SQL, sql } from "drizzle-orm";
import { Logger, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import type { Transaction } from "@/db/client";
import { pool } from "@/db/client";
import { keepLoans } from "./job-leases";
import { log } from "./log";

/**
 * The job queue is graphile-worker: jobs are rows, so they are added in the transaction of the command that wants them.
 * `lib/wiring.ts` names the handlers; a handler must be safe to run twice.
 */
export type NewJob = {
  readonly payload: Readonly<Record<string, unknown>>;
  /** The same key replaces a job that has not run yet. */
  readonly key?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
  /** Jobs of one line run one after the other, so that those who wait for somebody silent leave room for the rest. */
  readonly line?: string;
};

export type Handler = (payload: Record<string, unknown>) => Promise<void>;

/** The statement that adds them; one that writes what they are about may end with it. */
export function addingJobs(name: string, jobs: readonly NewJob[]): SQL {
  const rows = jobs.map((job) => ({
    identifier: name,
    payload: job.payload,
    run_at: job.runAt?.toISOString() ?? null,
    max_attempts: job.maxAttempts ?? 25,
    job_key: job.key ?? null,
    queue_name: job.line ?? null,
  }));
  return sql`
    select graphile_worker.add_job(
      j.identifier, payload := j.payload, run_at := coalesce(j.run_at, now()),
      max_attempts := j.max_attempts, job_key := j.job_key, queue_name := j.queue_name)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as j(identifier text, payload json, run_at timestamptz, max_attempts int, job_key text, queue_name text)`;
}

export async function addJobs(tx: Transaction, name: string, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await tx.execute(addingJobs(name, jobs));
}

export const addJob = (
  tx: Transaction,
  name: string,
  payload: NewJob["payload"],
  options: Omit<NewJob, "payload"> = {},
) => addJobs(tx, name, [{ payload, ...options }]);

/** Takes back a job that has not run yet. */
export async function cancelJob(tx: Transaction, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.remove_job(${key})`);
}

// The queue's messages carry whole clients and jobs; the log takes the message and the error's own words.
const logger = new Logger(() => (level, message, meta) => {
  const error = meta?.error instanceof Error ? meta.error.message : undefined;
  if (level === "error") log.error({ error }, message);
  else if (level === "warning") log.warn({ error }, message);
});

const taskList = (handlers: Readonly<Record<string, Handler>>): TaskList =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload: unknown) => handle(payload as Record<string, unknown>),
    ]),
  );

/**
 * Starts working off jobs in this process. Stop with `runner.stop()`, which waits for those under way. `runner.promise` settles
 * as soon as one of its workers is gone: the library does not replace a worker that could not hand its job back (the database
 * was away at that moment), and with the last of them nobody would work, and nobody say so.
 */
export async function startWorker(
  handlers: Readonly<Record<string, Handler>>,
  crontab: string,
  connectionString = process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL,
): Promise<Runner> {
  const loans = keepLoans();
  const starting = run({
    ...(connectionString ? { connectionString } : { pgPool: pool }),
    taskList: taskList(handlers),
    crontab,
    concurrency: 4,
    maxPoolSize: 6,
    noHandleSignals: true,
    // Behind a pooler in transaction mode the next statement may reach another session, and no notice arrives.
    noPreparedStatements: true,
    pollInterval: 1_000,
    logger,
    events: loans.events,
  });
  loans.events.once("worker:fatalError", async () => (await starting).stop().catch(() => undefined));
  starting.then((runner) => runner.promise).then(loans.stop, loans.stop);
  return starting;
}

/** Runs every job that is due now, then returns: tests and demo data. */
export async function runDueJobs(handlers: Readonly<Record<string, Handler>>): Promise<void> {
  await runOnce({
    pgPool: pool,
    taskList: taskList(handlers),
    noPreparedStatements: true,
    logger,
    noHandleSignals: true,
  });
}
