/** `npm run import -- FILE [--dry-run]`: brings a TMF620 catalogue to the inventory, by the code of the page. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { SetupProblem } from "@/db/embedded/problem";
import { openDatabase } from "./database";
import { report, step } from "./say";

const usage = "npm run import -- price-list.json --dry-run";

function given(): { file: string; dryRun: boolean } {
  const flags = process.argv.slice(2);
  const dryRun = flags.includes("--dry-run");
  const [file, ...more] = flags.filter((flag) => flag !== "--dry-run");
  if (!file) throw new SetupProblem("Which file?", usage);
  if (more.length > 0 || file.startsWith("-"))
    throw new SetupProblem(`Not known: ${[file, ...more].join(" ")}.`, usage);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new SetupProblem(`There is no file ${file}.`, usage);
  return { file, dryRun };
}

try {
  const { file, dryRun } = given();
  const database = await step("Database", openDatabase, (open) => open.title);
  process.env.DATABASE_URL = database.appUrl;
  try {
    const { importFile } = await import("./import-file");
    process.exitCode = (await importFile(basename(file), new Uint8Array(readFileSync(file)), dryRun)) ? 0 : 1;
  } finally {
    const { pool } = await import("@/db/client");
    await pool.end();
    await database.close();
  }
} catch (fault) {
  report(fault);
  process.exitCode = 1;
}
