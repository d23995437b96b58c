import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { pool } from "@/db/client";
import { log } from "./log";

/**
 * A job under way is lent to its worker, and the loan is renewed while the worker lives. A worker that was killed renews
 * nothing: its jobs go back to the queue within half a minute (the queue itself would wait four hours), and whoever takes
 * one next begins it anew. No list of processes is needed for that, however many there are.
 */
const renewEveryMs = 5_000;
const lentFor = "30 seconds";

/** Renews the loans of these workers, and takes back what nobody renewed; answers how many jobs that were. */
export async function renewLoans(workers: readonly string[]): Promise<number> {
  let taken = 0;
  for (const table of ["_private_job_queues", "_private_jobs"]) {
    await pool.query(`update graphile_worker.${table} set locked_at = now() where locked_by = any($1)`, [workers]);
    const { rowCount } = await pool.query(
      `update graphile_worker.${table} set locked_at = null, locked_by = null
       where locked_at < now() - $2::interval and not locked_by = any($1)`,
      [workers, lentFor],
    );
    taken = rowCount ?? 0;
  }
  return taken;
}

/** For the workers that say by these events that they began or ended. Ends with `stop`. */
export function keepLoans(): { readonly events: WorkerEvents; stop(): void } {
  const workers = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => workers.add(worker.workerId));
  events.on("worker:stop", ({ worker }) => workers.delete(worker.workerId));
  const clock = setInterval(() => {
    renewLoans([...workers]).then(
      (jobs) => jobs > 0 && log.warn({ jobs }, "jobs of a worker that was killed begin anew"),
      (fault: unknown) => log.warn({ err: fault }, "loans of jobs were not renewed"),
    );
  }, renewEveryMs);
  clock.unref();
  return { events, stop: () => clearInterval(clock) };
}
