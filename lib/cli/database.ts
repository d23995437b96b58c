/**
 * The database a command works with: the server of DATABASE_URL, or an embedded one of our own that is kept alive while
 * somebody uses it and stops with the last of them.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { SetupProblem } from "@/db/embedded/problem";
import { embeddedProcess, startEmbedded, stopEmbedded } from "@/db/embedded/server";
import { pendingMigrations } from "@/db/pending";

export interface OpenDatabase {
  appUrl: string;
  ownerUrl: string;
  embedded: boolean;
  /** What to say of it in one line. */
  title: string;
  /** Lets go of it; an embedded server stops when nobody else uses it. */
  close(): Promise<void>;
}

export const dataFolder = resolve(process.env.DEALDESK_DATA ?? ".data", "postgres");

export async function openDatabase(): Promise<OpenDatabase> {
  const appUrl = process.env.DATABASE_URL;
  if (appUrl) {
    const ownerUrl = process.env.DATABASE_OWNER_URL ?? appUrl;
    const version = await checkServer("DATABASE_URL", appUrl);
    if (ownerUrl !== appUrl) await checkServer("DATABASE_OWNER_URL", ownerUrl);
    return { appUrl, ownerUrl, embedded: false, title: `PostgreSQL ${version} of DATABASE_URL`, close: async () => {} };
  }
  const server = await startEmbedded({ folder: dataFolder });
  const leave = enter();
  const watch = keepAlive();
  return {
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    embedded: true,
    title: `port ${server.port}${server.adopted ? ", was running" : ""}`,
    close: async () => {
      clearInterval(watch);
      if (leave()) await stopEmbedded(dataFolder);
    },
  };
}

/** Whoever works with a server of their own brings its tables up to date themselves. */
export async function refuseOldTables(appUrl: string): Promise<void> {
  const pending = await asked(appUrl, pendingMigrations);
  if (pending.length > 0)
    throw new SetupProblem(`The database of DATABASE_URL lacks ${pending.join(", ")}.`, "npm run migrate");
}

/** Whether anybody was made administrator, who lets the others in. */
export const isAdministered = (appUrl: string): Promise<boolean> =>
  asked(appUrl, async (pool) => {
    const { rowCount } = await pool.query("select from person_roles where role = 'administrator' limit 1");
    return rowCount === 1;
  });

async function asked<T>(appUrl: string, question: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 });
  try {
    return await question(pool);
  } finally {
    await pool.end();
  }
}

/** Writes down that this process uses the server. The function it returns says whether it was the last. */
function enter(): () => boolean {
  const users = join(dataFolder, "users");
  mkdirSync(users, { recursive: true });
  const own = join(users, String(process.pid));
  writeFileSync(own, "");
  return () => {
    rmSync(own, { force: true });
    for (const pid of readdirSync(users).map(Number)) {
      if (isAlive(pid)) return false;
      rmSync(join(users, String(pid)), { force: true });
    }
    return true;
  };
}

/** Starts the server again when it was killed. It keeps its port, so that open pools heal by themselves. */
function keepAlive() {
  let mending = false;
  const watch = setInterval(async () => {
    if (mending || embeddedProcess(dataFolder)) return;
    mending = true;
    try {
      await startEmbedded({ folder: dataFolder });
      console.error("The database had stopped; it runs again.");
    } catch (fault) {
      console.error(`The database had stopped and does not start: ${fault instanceof Error ? fault.message : fault}`);
    } finally {
      mending = false;
    }
  }, 1_000);
  return watch;
}

/** Answers the version; says in one sentence what is wrong otherwise. */
export async function checkServer(setting: string, url: string): Promise<string> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new SetupProblem(
      `${setting} is not an address of a PostgreSQL server.`,
      `${setting}=postgres://user:password@host:5432/dealdesk`,
    );
  const { hostname, port, username, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
    );
    const version = rows[0]?.version.split(" ")[0] ?? "";
    if ((rows[0]?.number ?? 0) >= 150_014) return version;
    throw new SetupProblem(`The server of ${setting} is PostgreSQL ${version}; 15.14 or newer is needed.`);
  } catch (fault) {
    if (fault instanceof SetupProblem) throw fault;
    throw problem(fault as NodeJS.ErrnoException, setting, place, decodeURIComponent(username), pathname.slice(1));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function problem(
  fault: NodeJS.ErrnoException,
  setting: string,
  place: string,
  user: string,
  name: string,
): SetupProblem {
  const codes = [fault.code, ...((fault as AggregateError).errors ?? []).map((one: NodeJS.ErrnoException) => one.code)];
  const is = (...expected: string[]) => codes.some((code) => expected.includes(code ?? ""));
  const own = `unset ${setting}   (an embedded PostgreSQL is used then)`;
  if (is("ECONNREFUSED")) return new SetupProblem(`No PostgreSQL answers at ${place}, which ${setting} names.`, own);
  if (is("ENOTFOUND", "EAI_AGAIN")) return new SetupProblem(`The host of ${setting} is not known: ${place}.`, own);
  if (is("28P01", "28000"))
    return new SetupProblem(
      `The server at ${place} does not accept the user "${user}" with the password of ${setting}.`,
      `${setting}=postgres://${user}:the-right-password@${place}/${name}`,
    );
  if (is("3D000"))
    return new SetupProblem(
      `There is no database "${name}" at ${place}.`,
      `createdb -h ${place.replace(":", " -p ")} ${name}`,
    );
  return new SetupProblem(`The database of ${setting} cannot be used: ${fault.message || codes[0]}.`, own);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
