/**
 * A PostgreSQL server of the project's own. Any number of starts at once on one folder end with one server: the data
 * is initialised beside its place and moved there in one step, and whoever comes second adopts what runs.
 */
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Binaries, binaries } from "./binaries";
import { forgetDeadPostmaster, postmaster } from "./postmaster";
import { SetupProblem } from "./problem";

export const ownerRole = "dealdesk_owner";
export const appRole = "dealdesk";
export const databaseName = "dealdesk";

export interface EmbeddedOptions {
  folder: string;
  /** Without one, a free port is chosen once and kept beside the data. */
  port?: number;
  /** Of both roles; without one, a random one is made once and kept beside the data. */
  password?: string;
  /** false gives up safety after a power cut for speed: only for tests and development. */
  durable?: boolean;
  settings?: Record<string, string | number>;
}

export interface EmbeddedServer {
  port: number;
  /** Creates and owns everything; migrations run with it. */
  ownerUrl: string;
  /** Reads and writes rows, owns nothing; the product runs with it. */
  appUrl: string;
  /** True when the server was already running. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** Starts the server on this folder, or adopts the one that runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  writableFolder(options.folder);
  const programs = binaries(options.folder);
  const data = join(programs.dataFolder, "pgdata");
  if (!existsSync(join(data, "PG_VERSION"))) await initialise(programs, data, options);
  checkMajor(programs, data);
  const running = await adoptable(data);
  const port = running?.port ?? (await start(programs, data, options));
  const password = readFileSync(passwordFile(data), "utf8").trim();
  const url = (role: string) => `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`;
  await prepareDatabase(url(ownerRole), password);
  return {
    port,
    ownerUrl: url(ownerRole),
    appUrl: url(appRole),
    adopted: running !== undefined,
    stop: () => stop(programs, data),
  };
}

/** Stops the server of this folder when one runs. */
export async function stopEmbedded(folder: string): Promise<void> {
  const programs = binaries(folder);
  await stop(programs, join(programs.dataFolder, "pgdata"));
}

/** The process that serves this folder, for those who want to look at it. */
export function embeddedProcess(folder: string) {
  return postmaster(join(binaries(folder).dataFolder, "pgdata"));
}

const passwordFile = (data: string) => join(dirname(data), "password");
const portFile = (data: string) => join(dirname(data), "port");

function writableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `.writable-${process.pid}`), "");
    rmSync(join(folder, `.writable-${process.pid}`));
  } catch (cause) {
    throw new SetupProblem(
      `The folder ${folder} cannot be written, and the database keeps its files there.`,
      `sudo chown -R "$(id -un)" ${folder}`,
      { cause },
    );
  }
}

async function initialise(programs: Binaries, data: string, options: EmbeddedOptions): Promise<void> {
  const beside = join(dirname(data), `initialising-${process.pid}-${randomBytes(4).toString("hex")}`);
  const keeper = statSync(dirname(data));
  for (const name of readdirSync(dirname(data)))
    if (name.startsWith("initialising-") && !isAlive(Number.parseInt(name.slice("initialising-".length), 10)))
      rmSync(join(dirname(data), name), { recursive: true, force: true });
  mkdirSync(beside, { mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(beside, keeper.uid, keeper.gid);
  keepPassword(data, beside, options.password);
  const made = await programs.run("initdb", [
    ...["-D", join(beside, "pgdata"), "-U", ownerRole, `--pwfile=${passwordFile(data)}`, "--auth=scram-sha-256"],
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ...(options.durable === false ? ["--no-sync"] : ["--data-checksums"]),
  ]);
  if (made.code !== 0) throw new SetupProblem(`PostgreSQL could not make its data folder: ${lastLine(made.output)}`);
  try {
    renameSync(join(beside, "pgdata"), data);
  } catch (fault) {
    if (!existsSync(join(data, "PG_VERSION"))) throw fault;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** One password per folder, whoever comes first: the link appears whole or not at all. */
function keepPassword(data: string, beside: string, wanted = randomBytes(24).toString("base64url")): void {
  const draft = join(beside, "password");
  writeFileSync(draft, wanted, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(draft, statSync(beside).uid, statSync(beside).gid);
  try {
    linkSync(draft, passwordFile(data));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
  }
}

function checkMajor(programs: Binaries, data: string): void {
  const found = Number.parseInt(readFileSync(join(data, "PG_VERSION"), "utf8"), 10);
  if (found === programs.major) return;
  throw new SetupProblem(
    `The data in ${data} was made by PostgreSQL ${found}, and the installed server is PostgreSQL ${programs.major}.`,
    `mv ${dirname(data)} ${dirname(data)}-${found}   (starts with a new, empty database and keeps the old one)`,
  );
}

async function adoptable(data: string) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    const running = postmaster(data);
    if (!running || running.ready) return running;
  }
  return undefined;
}

async function start(programs: Binaries, data: string, options: EmbeddedOptions): Promise<number> {
  let answer = "";
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    forgetDeadPostmaster(data);
    const port = await portFor(data, options.port);
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      timezone: "UTC",
      log_timezone: "UTC",
      max_connections: 100,
      ...(options.durable === false ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
      ...options.settings,
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    const log = join(dirname(data), "server.log");
    if (existsSync(log) && statSync(log).size > 10_000_000) rmSync(log);
    const started = await programs.run("pg_ctl", [
      ...["start", "-D", data, "-w", "-t", "60", "-s", "-l", log, "-o", `-p ${port} ${flags.join(" ")}`],
    ]);
    const running = await adoptable(data);
    if (running) return running.port;
    answer = started.output || `pg_ctl ended with ${started.code}`;
    if (existsSync(log)) answer = lastFault(readFileSync(log, "utf8")) ?? lastLine(answer);
    if (!/still in use|already exists|could not bind|Address already in use/i.test(answer)) break;
    if (/bind|Address/i.test(answer)) rmSync(portFile(data), { force: true });
  }
  throw new SetupProblem(`PostgreSQL did not start: ${answer}`, `tail -20 ${join(dirname(data), "server.log")}`);
}

async function portFor(data: string, wanted?: number): Promise<number> {
  if (wanted) return wanted;
  const kept = existsSync(portFile(data)) ? Number(readFileSync(portFile(data), "utf8")) : 0;
  const port = kept > 0 && (await free(kept)) ? kept : await free(0);
  if (!port) throw new SetupProblem("No port is free for PostgreSQL.");
  writeFileSync(portFile(data), `${port}\n`);
  return port;
}

/** The port when it can be listened on (any free one for 0), otherwise nothing. */
function free(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(undefined));
    probe.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : undefined));
    });
  });
}

/** The database and the role the product runs with; harmless when they are there. */
async function prepareDatabase(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl.replace(/\/[^/]*$/, "/postgres") });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20260302)");
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as base`,
      [appRole, databaseName],
    );
    if (!rows[0]?.role) await client.query(`create role ${appRole} login password ${pg.escapeLiteral(password)}`);
    if (!rows[0]?.base) await client.query(`create database ${databaseName} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
}

async function stop(programs: Binaries, data: string): Promise<void> {
  if (!postmaster(data)) return;
  await programs.run("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w", "-t", "20", "-s"]);
  if (postmaster(data)) await programs.run("pg_ctl", ["stop", "-D", data, "-m", "immediate", "-w", "-s"]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
const lastFault = (log: string) =>
  log
    .split("\n")
    .filter((line) => /FATAL|PANIC/.test(line))
    .at(-1);
