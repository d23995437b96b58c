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
// Where there is no browser, one is fetched meanwhile; the checks need no network.
const browser = wants("e2e") ? chromiumForTests() : undefined;
browser?.catch(() => undefined);
if (wants("types")) {
  await run("types", types);
  await run("lint and format", lint);
}
if (wants("unit")) await run("rules, commands and queries", () => units(files));
if (browser)
  await run("journeys", async () => {
    if (!isBuilt()) await step("production build", build);
    return journeys(await browser, files);
  });

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
