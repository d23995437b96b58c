/** Who runs on a data folder, by PostgreSQL's own pid file, believed only after a look at the process. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The living server on this data folder, if there is one. */
export function postmaster(data: string): Postmaster | undefined {
  const lines = pidFile(data);
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * A killed server leaves its pid file. When that pid is now a zombie or another program, PostgreSQL would refuse to
 * start, so the file goes. Its shared memory check still guards against children that outlived it.
 */
export function forgetDeadPostmaster(data: string): void {
  if (existsSync(join(data, "postmaster.pid")) && !postmaster(data))
    rmSync(join(data, "postmaster.pid"), { force: true });
}

function pidFile(data: string): string[] | undefined {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fault;
  }
}

function isPostgres(pid: number): boolean {
  try {
    if (process.platform === "linux") {
      const [, name = "", state = ""] = /^\d+ \((.*)\) (\w)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
      return name.startsWith("postgres") && state !== "Z" && state !== "X";
    }
    if (process.platform === "win32") return process.kill(pid, 0);
    const [state = "", ...name] = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    return !state.startsWith("Z") && name.join(" ").includes("postgres");
  } catch {
    return false;
  }
}
