/** How the commands speak: what is done with its time, and faults as one sentence with the line that mends them. */
import { SetupProblem } from "@/db/embedded/problem";

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Runs one long step, telling that it began, that it goes on, and how long it took. */
export async function step<T>(
  title: string,
  /** Tells where it is, when it has more than one part. */
  work: (tell: (what: string) => void) => Promise<T>,
  detail?: (value: T) => string,
): Promise<T> {
  const from = performance.now();
  const live = process.stdout.isTTY;
  const line = (mark: string, more = "") => `${live ? "\r\u001b[K" : ""}  ${mark} ${title}${more}  ${seconds(from)}`;
  if (live) process.stdout.write(`  … ${title}`);
  else console.log(`  … ${title}`);
  let now = "";
  const progress = setInterval(
    () => (live ? process.stdout.write(line("…", now)) : console.log(line("…", now))),
    live ? 1_000 : 15_000,
  );
  try {
    const value = await work((what) => {
      now = `, ${what}`;
    });
    const more = detail?.(value);
    console.log(line("✓", more ? `: ${more}` : ""));
    return value;
  } catch (fault) {
    console.log(line("✗"));
    throw fault;
  } finally {
    clearInterval(progress);
  }
}

/** One sentence and the line that mends it for what a person can mend; the whole story for what they cannot. */
export function report(fault: unknown): void {
  if (!(fault instanceof SetupProblem)) {
    console.error(fault instanceof Error ? (fault.stack ?? fault.message) : fault);
    return;
  }
  console.error(`\n${fault.message}`);
  if (fault.mend) console.error(`\n    ${fault.mend}\n`);
}
