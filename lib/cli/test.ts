/**
 * `npm test`: everything that has to hold, on a fresh clone too. `npm test -- unit|types|e2e [files]` runs a part of it.
 * The last line is `N passed, N failed`.
 */
import { chromiumForTests } from "@/lib/testing/chromium";
import { build, isBuilt } from "./build";
import { type Count, journeys, lint, types, units } from "./checks";
import { report, step } from "./say";

const [part, ...files] = process.argv.slice(2);
const parts = ["types", "unit", "e2e"];
const wants = (name: string) => part === undefined || part === name;
const total: Count = { passed: 0, failed: 0 };

async function freshBuild(): Promise<void> {
  if (isBuilt()) return;
  if (part) return step("production build", build);
  console.log("  … production build, beside the checks");
  await build();
}

async function run(title: string, check: () => Promise<Count>): Promise<void> {
  console.log(`\n── ${title}`);
  const from = performance.now();
  const count = await check().catch((fault: unknown): Count => {
    report(fault);
    return { passed: 0, failed: 1 };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`── ${title}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
}

if (part !== undefined && !parts.includes(part)) {
  console.error(`There is no part "${part}".\n\n    npm test -- ${parts.join("|")} [files]\n`);
  process.exit(2);
}
if (wants("types")) await run("types", types);
// What the journeys need is made ready beside the checks: each of them leaves a core idle for a part of its time.
const ready = wants("e2e") ? Promise.all([chromiumForTests(), freshBuild()]) : undefined;
ready?.catch(() => undefined);
if (wants("types")) await run("lint and format", lint);
if (wants("unit")) await run("rules, commands and queries", () => units(files));
if (ready)
  await run("journeys", async () => {
    const [browser] = await ready;
    return journeys(browser, files);
  });

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
