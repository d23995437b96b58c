/**
 * `npm run faults [-- app|database|orders|stop] [cycles]`: what is promised of faults, tried on the production build and
 * a durable database of its own, with processes that are really killed.
 */
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { SetupProblem } from "@/db/embedded/problem";
import { migrate } from "@/db/migrate";
import { build, isBuilt } from "./build";
import { freePort } from "./port";
import { report, step } from "./say";
import { onStop } from "./serve";

const parts = ["app", "database", "orders", "stop"] as const;
type Part = (typeof parts)[number];
const folder = resolve(process.env.DEALDESK_DATA ?? ".data", `faults-${process.pid}`);
const endings: (() => Promise<unknown>)[] = [];

function wanted() {
  const given = process.argv.slice(2);
  const number = given.find((word) => /^[1-9]\d*$/.test(word));
  const names = given.filter((word) => word !== number);
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown) throw new SetupProblem(`There is no part "${unknown}".`, `npm run faults -- ${parts.join(" ")} 50`);
  const chosen: readonly Part[] = names.length === 0 ? parts : parts.filter((part) => names.includes(part));
  return { chosen, cycles: Number(number ?? 50), seed: Number(process.env.SEED ?? Date.now() % 1_000_000) };
}

/** The database is opened, and kept alive, exactly as `npm start` does it: durable, with nothing left out. */
async function open() {
  delete process.env.DATABASE_URL;
  process.env.DEALDESK_DATA = folder;
  const { openDatabase } = await import("./database");
  const database = await step("database", openDatabase);
  endings.push(database.close);
  await migrate(database.ownerUrl);
  Object.assign(process.env, { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
  const { pool } = await import("@/db/client");
  endings.push(() => pool.end());
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version') as version");
  return { url: database.appUrl, version: rows[0]?.version };
}

async function run(): Promise<void> {
  const { chosen, cycles, seed } = wanted();
  mkdirSync(folder, { recursive: true });
  endings.push(async () => rmSync(folder, { recursive: true, force: true }));
  if (!isBuilt()) await step("production build", build);
  const { url, version } = await open();
  const { OrderDestination } = await import("./faults/order-destination");
  const destination = new OrderDestination("dealdesk-demo-order-secret");
  process.env.ORDER_DESTINATION_URL = await destination.open();
  endings.push(async () => destination.close());
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}; Node ${process.versions.node}; PostgreSQL ${version}`;
  console.log(`\n  ${machine}; seed ${seed}\n`);
  const { trial } = await import("./faults/trial");
  const log = join(folder, "desk.log");
  const isWhole = await trial({ chosen, cycles, seed, destination, url, log, port: await freePort(), endings });
  process.exitCode = isWhole ? 0 : 1;
}

const end = async () => {
  for (const one of endings.splice(0).reverse()) await one();
};
onStop(end);
await run()
  .catch((fault: unknown) => {
    report(fault);
    process.exitCode = 1;
  })
  .finally(end);
