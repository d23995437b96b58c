/** The time spent on a core, which hardly depends on what else the machine does. Of Linux alone. */
import { readdirSync, readFileSync } from "node:fs";

const spent = (file: string) => Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6;

/** Milliseconds of a process with all its threads. */
export const cpuOf = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + spent(`/proc/${pid}/task/${thread}/schedstat`), 0);

/** Milliseconds of a core that the work took of this process. */
export async function cpuFor(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = cpuOf(pid);
  await work();
  return cpuOf(pid) - before;
}
