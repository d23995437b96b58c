/**
 * `npm test`: everything that has to hold, on a fresh clone too. `npm test -- unit|types|e2e [files]` runs a part of it.
 * The last line is `N passed, N failed`.
 */
import { chromiumForTests } from "@/lib/testing/chromium";
import { startTestServer, stopTestServer, templateDatabase } from "@/lib/testing/server";
import { isBuilt } from "./build";
import { builds, type Count, journeys, lint, types, units } from "./checks";
import { report } from "./say";

const [part, ...files] = process.argv.slice(2);
const parts = ["types", "unit", "e2e"];
const wants = (name: string) => part === undefined || part === name;
const total: Count = { passed: 0, failed: 0 };

/** Whether all of it passed. */
async function run(title: string, check: () => Promise<Count>): Promise<boolean> {
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
  return count.failed === 0;
}

if (part !== undefined && !parts.includes(part)) {
  console.error(`There is no part "${part}".\n\n    npm test -- ${parts.join("|")} [files]\n`);
  process.exit(2);
}
// Where there is no browser, one is fetched meanwhile; the checks need no network.
const browser = wants("e2e") ? chromiumForTests() : undefined;
browser?.catch(() => undefined);
// The build comes first: on its way it writes the types of the routes, which would cost as long again alone.
const isThere = browser !== undefined && (isBuilt() || (await run("production build", builds)));
// One server for units and journeys, made while the types are checked: both wait more than they work.
const server = wants("unit") || isThere ? startTestServer() : undefined;
server?.then(templateDatabase).catch(() => undefined);
if (wants("types")) await Promise.all([run("types", types), run("lint and format", lint)]);
if (server && wants("unit")) await run("rules, commands and queries", () => server.then(() => units(files)));
if (isThere && server) await run("journeys", async () => journeys(await server, await browser, files));
await server?.then(stopTestServer, () => undefined);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
