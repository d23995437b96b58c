/** The parts of `npm test`. Each runs a tool, shows what it says, and counts. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { EmbeddedServer } from "@/db/embedded/server";
import type { Browser } from "@/lib/testing/chromium";
import { dropDatabase } from "@/lib/testing/server";
import { build, forgetOldTypes, isBuilt } from "./build";
import { deskUnderTest } from "./desk-under-test";
import { step } from "./say";

export interface Count {
  passed: number;
  failed: number;
}

const results = ".next/test-results";
const running = new Set<ChildProcess>();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    for (const child of running) child.kill("SIGTERM");
    process.exit(130);
  });

export async function builds(): Promise<Count> {
  await step("production build", build);
  return { passed: 1, failed: 0 };
}

/** The framework writes the types of the routes first, unless a build of these sources did: a fresh clone has none. */
export async function types(): Promise<Count> {
  forgetOldTypes();
  const generated = isBuilt() ? 0 : await tool("next/dist/bin/next", ["typegen"], {}, "quiet");
  if (generated !== 0) return { passed: 0, failed: 1 };
  // It takes four checkers by itself, and each of them learns the same types: on two cores two take longer than one.
  const checkers = String(Math.max(1, Math.min(4, availableParallelism() >> 1)));
  return one(await tool("typescript/bin/tsc", ["--noEmit", "-p", ".", "--checkers", checkers]));
}

export const lint = async (): Promise<Count> => one(await tool("@biomejs/biome/bin/biome", ["check", "."]));

export async function units(files: string[]): Promise<Count> {
  mkdirSync(results, { recursive: true });
  const file = `${results}/unit.json`;
  rmSync(file, { force: true });
  await tool("vitest/vitest.mjs", [
    ...["run", "--config", "lib/testing/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...files],
  ]);
  return countUnits(file);
}

export async function journeys(server: EmbeddedServer, browser: Browser, files: string[]): Promise<Count> {
  mkdirSync(results, { recursive: true });
  const file = `${results}/e2e.json`;
  rmSync(file, { force: true });
  console.log(`  Chromium: ${browser.source}${browser.path ? `, ${browser.path}` : ""}`);
  const log = `${results}/desk.log`;
  rmSync(log, { force: true });
  const desk = await deskUnderTest(server, log);
  console.log(`  What the server says: ${log}`);
  try {
    const code = await tool(
      "@playwright/test/cli.js",
      ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", ...files],
      { ...desk.env, CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${file}` },
    );
    return countJourneys(file, code);
  } finally {
    await desk.stop();
    await dropDatabase(server.ownerUrl, desk.database);
  }
}

const one = (code: number): Count => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function countUnits(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const read: {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  } = JSON.parse(readFileSync(file, "utf8"));
  // A file that cannot even be loaded has no test in it that could fail.
  const broken = read.testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: read.numPassedTests, failed: read.numFailedTests + broken.length };
}

function countJourneys(file: string, code: number): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const read: { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  const failed = read.stats.unexpected + read.stats.flaky + read.errors.length;
  return { passed: read.stats.expected, failed: failed || (code === 0 ? 0 : 1) };
}

function tool(script: string, args: string[], env: Record<string, string> = {}, say: "all" | "quiet" = "all") {
  return new Promise<number>((done, fail) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: say === "quiet" ? ["ignore", "ignore", "inherit"] : ["ignore", "inherit", "inherit"],
    });
    running.add(child);
    child.on("error", fail);
    child.on("exit", (code) => {
      running.delete(child);
      done(code ?? 1);
    });
  });
}
