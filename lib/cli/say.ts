/** How the commands speak: what is done with its time, and faults as one sentence with the line that mends them. */
import { SetupProblem } from "@/db/embedded/problem";

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs one long step, telling that it began and how long it took. */
export async function step<T>(title: string, work: () => Promise<T> | T, detail?: (value: T) => string): Promise<T> {
  const from = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  … ${title}`);
  else console.log(`  … ${title}`);
  try {
    const value = await work();
    const more = detail?.(value);
    console.log(`${live ? "\r" : ""}  ✓ ${title}${more ? `: ${more}` : ""}  ${seconds(from)}`);
    return value;
  } catch (fault) {
    console.log(`${live ? "\r" : ""}  ✗ ${title}  ${seconds(from)}`);
    throw fault;
  }
}

/** One sentence and the line that mends it for what a person can mend; the whole story for what they cannot. */
export function report(fault: unknown): void {
  if (fault instanceof SetupProblem) {
    console.error(`\n${fault.message}`);
    if (fault.mend) console.error(`\n    ${fault.mend}\n`);
    return;
  }
  console.error(fault instanceof Error ? (fault.stack ?? fault.message) : fault);
}
