/**
 * The PostgreSQL server of the tests, apart from the one with people's data: fast because it forgets on a power cut.
 * Runs that overlap share it. From one migrated template each test file gets its own database.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { type EmbeddedServer, startEmbedded, stopEmbedded } from "@/db/embedded/server";
import { migrate } from "@/db/migrate";
import { migrationsFolder } from "@/db/pending";

const onDisk = resolve(process.env.DEALDESK_DATA ?? ".data", "test-postgres");
const folder = inMemory() ?? onDisk;
const presence = "dealdesk-test-run";

/** A database is a thousand files, made and dropped for each test file; in memory that costs a tenth of what some disks take. */
function inMemory(): string | undefined {
  const place = join("/dev/shm", `dealdesk-test-${createHash("sha256").update(onDisk).digest("hex").slice(0, 12)}`);
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    if (bavail * bsize < 2e9) return undefined;
    mkdirSync(place, { recursive: true });
    const self = process.getuid?.();
    return self === 0 || statSync(place).uid === self ? place : undefined;
  } catch {
    return undefined;
  }
}

export function startTestServer(): Promise<EmbeddedServer> {
  const shortLived = { wal_level: "minimal", max_wal_senders: 0, max_wal_size: "256MB", autovacuum: "off" };
  return startEmbedded({
    folder,
    durable: false,
    settings: { max_connections: 300, shared_buffers: "256MB", ...shortLived },
  });
}

/** Stops it unless another run is using it. */
export async function stopTestServer(server: EmbeddedServer): Promise<void> {
  const others = await asOwner(server.ownerUrl, (client) =>
    client.query("select 1 from pg_stat_activity where application_name like $1", [`${presence}%`]),
  );
  if (others.rowCount !== 0) return;
  await stopEmbedded(folder);
  if (folder !== onDisk) rmSync(folder, { recursive: true, force: true });
}

/** The address of another database of the same server and role. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

/** Makes the template of the present migrations unless it is there, and returns its name. */
export async function templateDatabase(server: EmbeddedServer): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await asOwner(server.ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('dealdesk template'))");
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return;
    const draft = `draft_${process.pid}`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(databaseUrl(server.ownerUrl, draft));
    await withClient(databaseUrl(server.ownerUrl, draft), (inside) => inside.query(holdJobsUntilDrained));
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/**
 * Tests run in the past of the machine's clock, so a job that a rule plans for next week would be due at once. Such jobs
 * are kept a thousand years away, until `drain` says that the time of the test has come to them.
 */
const holdJobsUntilDrained = `
  create function graphile_worker.hold_until_drained() returns trigger language plpgsql as $$
  begin
    if new.run_at < now() - interval '1 second' then new.run_at := new.run_at + interval '1000 years'; end if;
    return new;
  end $$;
  create trigger hold_until_drained before insert on graphile_worker._private_jobs
    for each row execute function graphile_worker.hold_until_drained();
`;

/** The opposite, for a copy of the template behind a real desk. */
export async function runJobsByTheMachinesClock(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query("drop trigger hold_until_drained on graphile_worker._private_jobs"),
  );
}

/** Says that this run uses the server and its template, for as long as the connection lives. */
export async function announceRun(server: EmbeddedServer, template: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl(server.ownerUrl, "postgres"),
    application_name: `${presence} ${template}`,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Databases of runs that ended badly, and templates of other migrations that nobody uses any more. */
export async function dropLeftovers(server: EmbeddedServer, template: string): Promise<void> {
  await asOwner(server.ownerUrl, async (client) => {
    const used = await client.query<{ name: string }>(
      "select application_name as name from pg_stat_activity where application_name like $1",
      [`${presence}%`],
    );
    const keep = new Set([template, ...used.rows.map((row) => row.name.slice(presence.length + 1))]);
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^(template_[0-9a-f]|draft_|test_|e2e_)'",
    );
    for (const { name } of rows)
      if (!keep.has(name) && !belongsToLivingRun(name))
        await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** Creates a database from the template. The name carries the process that answers for it. */
export async function copyTemplate(ownerUrl: string, template: string, name: string): Promise<void> {
  // Without a write to disk to wait for, copying files takes a fifth of copying through the log.
  await asOwner(ownerUrl, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
}

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await asOwner(ownerUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Beside the databases that come and go. */
const asOwner = <T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(databaseUrl(ownerUrl, "postgres"), work);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function belongsToLivingRun(name: string): boolean {
  const pid = Number(/^(?:draft|test|e2e)_(\d+)/.exec(name)?.[1] ?? 0);
  if (pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith(".sql"))
    .sort())
    hash.update(file).update(readFileSync(join(migrationsFolder, file)));
  for (const file of ["db/grants.ts", "lib/testing/server.ts"]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
