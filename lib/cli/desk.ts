/** Everything from an empty folder to a page in the browser: what `npm start` and `npm run dev` have in common. */
import { rmSync, writeFileSync } from "node:fs";
import { SetupProblem } from "@/db/embedded/problem";
import { migrate } from "@/db/migrate";
import { roleNames } from "@/lib/kernel/permissions";
import { readSettings } from "@/lib/platform/env";
import { build, isBuilt } from "./build";
import { isAdministered, type OpenDatabase, openDatabase, refuseOldTables } from "./database";
import { demoPeople, demoState, fillDemo, isDemo, leaveDatabase } from "./first-run";
import { checkPort, chosenPort } from "./port";
import { report, step } from "./say";
import { onStop, type Serving, serve, untilReady } from "./serve";

/** `start` serves the production build, `dev` reloads. */
export async function run(mode: "start" | "dev"): Promise<void> {
  let opening: Promise<OpenDatabase> | undefined;
  let serving: Serving | undefined;
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= (async () => {
      await serving?.stop();
      await leaveDatabase();
      await (await opening?.catch(() => undefined))?.close();
    })();
    return ending;
  };
  onStop(() => {
    console.log("\nStopping …");
    return end();
  });
  try {
    const from = performance.now();
    console.log(`Dealdesk, Node ${process.versions.node}`);
    const port = chosenPort();
    checkSettings();
    checkWritable();
    await checkPort(port);
    opening = openDatabase();
    const database = await step(
      "database",
      () => opening as Promise<OpenDatabase>,
      (opened) => opened.title,
    );
    // Filling the demo company waits for the database half of the time, so the build goes on beside it.
    const building = mode === "start" && !isBuilt() ? build() : undefined;
    building?.catch(() => undefined);
    await prepare(database);
    if (building) await step("production build", () => building);
    serving = serve({
      mode,
      port,
      host: process.env.HOST ?? (isDemo() ? "localhost" : "0.0.0.0"),
      env: settings(database),
    });
    await step("server", () => untilReady(port, serving as Serving));
    await greet(port, database, from);
    process.exitCode = await serving.ended;
    if (process.exitCode) throw new SetupProblem("The server has stopped.", "npm run doctor");
    await end();
  } catch (fault) {
    // What fails because it was interrupted is no fault; whoever interrupts ends the process.
    if (ending) return;
    report(fault);
    await end();
    process.exit(1);
  }
}

/** In production the shape of the database changes only when somebody says so. */
export async function prepare(database: OpenDatabase): Promise<void> {
  if (!isDemo()) return refuseOldTables(database.appUrl);
  await step(
    "tables",
    () => migrate(database.ownerUrl, { appRole: roleOf(database.appUrl) }),
    (applied) => (applied.length > 0 ? `applied ${applied.join(", ")}` : "up to date"),
  );
  const state = await demoState(database);
  if (state !== "whole") await step("demo company", (tell) => fillDemo(database, state, tell));
}

function settings(database: OpenDatabase): Record<string, string> {
  // A person at a terminal wants to read what went wrong, not every request.
  return { DATABASE_URL: database.appUrl, LOG_LEVEL: process.env.LOG_LEVEL ?? (isDemo() ? "warn" : "info") };
}

async function greet(port: number, database: OpenDatabase, from: number): Promise<void> {
  const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  console.log(`\nReady after ${((performance.now() - from) / 1000).toFixed(1)} s:  ${address}\n`);
  if (!isDemo()) {
    if (!(await isAdministered(database.appUrl)))
      console.log(
        'Nobody can sign in yet. Let the first in:\n\n    npm run administrator -- ada@example.com "Ada Moreno"\n',
      );
    return;
  }
  const people = await demoPeople(database);
  await leaveDatabase();
  const width = Math.max(...people.map((person) => person.name.length), 0);
  console.log("Sign in with one press as");
  for (const { role, name, email } of people)
    console.log(`  ${roleNames[role].padEnd(20)} ${name.padEnd(width)}  ${email}`);
  console.log("\nThis is the demo: anybody who reaches the address may sign in. Ctrl-C stops everything.");
}

/** Production settings are checked before anything long begins; the server checks them again. */
function checkSettings(): void {
  if (isDemo()) return;
  if (!process.env.DATABASE_URL)
    throw new SetupProblem(
      "Production needs a PostgreSQL server.",
      "DATABASE_URL=postgres://user:password@host:5432/dealdesk",
    );
  try {
    readSettings(process.env);
  } catch (fault) {
    throw new SetupProblem(fault instanceof Error ? fault.message : String(fault));
  }
}

function checkWritable(): void {
  try {
    writeFileSync(".writable", "");
    rmSync(".writable");
  } catch (cause) {
    throw new SetupProblem(
      `This folder cannot be written: ${process.cwd()}.`,
      `sudo chown -R "$(id -un)" ${process.cwd()}`,
      { cause },
    );
  }
}

const roleOf = (url: string) => decodeURIComponent(new URL(url).username);
