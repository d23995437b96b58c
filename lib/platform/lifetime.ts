import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import type { Runner } from "graphile-worker";
import { pool } from "@/db/client";
import { finishRequests } from "./closing-door";
import { env } from "./env";
import { type Handler, startWorker } from "./jobs";
import { log } from "./log";

/**
 * The life of one server process: settings are checked before the first request, jobs run beside the pages, and a stop
 * lets requests and jobs under way finish before the connections close. All of it within 30 s.
 */
type Life = { stopping: boolean; runner?: Runner; server?: Server };

declare global {
  var dealdeskLife: Life | undefined;
}

const drainFor = 20_000;

/** True from the moment the process was asked to stop: a balancer should send nobody here any more. */
export const isStopping = (): boolean => globalThis.dealdeskLife?.stopping ?? false;

type Work = {
  readonly jobs: Readonly<Record<string, Handler>>;
  readonly crontab: string;
  /** Names of jobs that a process that was away runs at once, without waiting for the clock. */
  readonly atStart: readonly string[];
};

export async function begin(work: Work): Promise<void> {
  if (globalThis.dealdeskLife) return;
  const life: Life = { stopping: false };
  globalThis.dealdeskLife = life;
  await refuseUnsafeStart();
  subscribe("http.server.request.start", (message) => {
    life.server ??= (message as { server: Server }).server;
  });
  void keepWorking(life, work);
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(life, signal));
  // Whoever started us was killed: nobody would stop us later.
  if (process.channel) process.once("disconnect", () => void stop(life, "disconnect"));
}

async function refuseUnsafeStart(): Promise<void> {
  try {
    if (env().isDemo) return;
    const people = await peopleOfTheDemo();
    if (people === 0) return;
    throw new Error(
      `This database holds ${people} people of the demo company, who sign in without a password. Production needs a database of its own: create an empty one, set DATABASE_URL, and run "npm run migrate".`,
    );
  } catch (fault) {
    log.fatal(fault instanceof Error ? fault.message : String(fault));
    process.exit(1);
  }
}

/** A database that is away when the process starts must not keep the pages from saying so. */
async function keepWorking(life: Life, { jobs, crontab, atStart }: Work): Promise<void> {
  for (let wait = 500; !life.stopping; wait = Math.min(wait * 2, 15_000)) {
    try {
      life.runner = await startWorker(jobs, crontab);
      for (const name of atStart) await life.runner.addJob(name, {}, { jobKey: `at start: ${name}` });
      wait = 500;
      await life.runner.promise;
    } catch (fault) {
      if (life.stopping) return;
      log.error({ err: fault }, "jobs stopped; they start again");
      await life.runner?.stop().catch(() => undefined);
    }
    await new Promise((again) => setTimeout(again, wait).unref());
  }
}

async function stop(life: Life, signal: string): Promise<void> {
  if (life.stopping) return;
  life.stopping = true;
  log.info({ signal }, "stopping: requests and jobs under way finish");
  const late = setTimeout(() => process.exit(1), drainFor + 8_000);
  late.unref();
  if (life.server) await finishRequests(life.server, drainFor);
  await life.runner?.stop().catch((fault: unknown) => log.warn({ err: fault }, "a job did not stop in time"));
  await pool.end().catch(() => undefined);
  log.info("stopped");
  process.exit(0);
}

/** People of the demo company live under `.example`, where nobody can have a mailbox (RFC 2606). */
async function peopleOfTheDemo(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from people where email like '%.example'",
  );
  return rows[0]?.count ?? 0;
}
