/** Ends processes as a machine does that has no memory left: at once and without a word. */
import { execFileSync } from "node:child_process";

/** The process and everything it started, the eldest first. */
function family(pid: number): number[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const parents = listed
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const elder of found) for (const [child = 0, parent] of parents) if (parent === elder) found.push(child);
  return found;
}

/** `kill -9`, children included. The eldest goes first, so that it mends nothing. */
export function killFamily(pid: number): void {
  for (const one of family(pid))
    try {
      process.kill(one, "SIGKILL");
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "ESRCH") throw fault;
    }
}
