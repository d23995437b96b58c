/** `npm run doctor`: looks at everything a start needs, starts and changes nothing, and says how to mend what is missing. */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { binaries } from "@/db/embedded/binaries";
import { SetupProblem } from "@/db/embedded/problem";
import { embeddedProcess } from "@/db/embedded/server";
import { pendingMigrations } from "@/db/pending";
import { readSettings } from "@/lib/platform/env";
import { foundChromium } from "@/lib/testing/chromium";
import { isBuilt } from "./build";
import { checkServer, dataFolder } from "./database";
import { isDemo } from "./first-run";
import { chosenPort, isPortFree } from "./port";

type Finding = { state: "good" | "note" | "bad"; text: string; mend?: string | undefined };
const good = (text: string): Finding => ({ state: "good", text });
const note = (text: string, mend?: string): Finding => ({ state: "note", text, mend });
const bad = (text: string, mend?: string): Finding => ({ state: "bad", text, mend });

function node(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 22) return good(`Node ${process.versions.node}`);
  return note(
    `Node ${process.versions.node} works, but no longer gets security fixes; Node 24 also needs a quarter less CPU.`,
    "nvm install 24 && nvm use 24",
  );
}

function folder(): Finding {
  try {
    accessSync(process.cwd(), constants.W_OK);
    if (existsSync(".data")) accessSync(".data", constants.W_OK);
  } catch {
    return bad(`This folder cannot be written: ${process.cwd()}.`, `sudo chown -R "$(id -un)" ${process.cwd()}`);
  }
  const { bavail, bsize } = statfsSync(process.cwd());
  const free = (bavail * bsize) / 1e9;
  return free < 2
    ? bad(`Only ${free.toFixed(1)} GB are free on this disk.`, "df -h .")
    : good(`${free.toFixed(0)} GB free`);
}

function settings(): Finding {
  try {
    readSettings({ ...process.env, DATABASE_URL: process.env.DATABASE_URL ?? "postgres://embedded" });
  } catch (fault) {
    return bad(`Settings: ${fault instanceof Error ? fault.message.replaceAll("\n", " ") : fault}`);
  }
  if (isDemo()) return good("Demo mode: no setting is needed");
  if (!process.env.DATABASE_URL) return bad("Production needs DATABASE_URL.");
  return good(`Production at ${process.env.PUBLIC_URL}`);
}

async function database(): Promise<Finding[]> {
  const url = process.env.DATABASE_URL;
  if (!url) return [await embedded()];
  const version = await checkServer("DATABASE_URL", url);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const pending = await pendingMigrations(pool).catch(() => ["everything"]);
    const { rows } = await pool.query<{ now: Date }>("select clock_timestamp() as now");
    const apart = Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0)) / 1000;
    return [
      good(`PostgreSQL ${version} of DATABASE_URL`),
      pending.length > 0
        ? note(`The database lacks ${pending.join(", ")}.`, "npm run migrate")
        : good("Tables up to date"),
      apart > 5
        ? note(`This machine's clock and the database's are ${apart.toFixed(0)} s apart; the database's counts.`)
        : good("Clocks agree"),
    ];
  } finally {
    await pool.end();
  }
}

async function embedded(): Promise<Finding> {
  const programs = binaries(dataFolder);
  const probe = await programs.run("postgres", ["--version"]);
  if (probe.code !== 0) return bad(`The embedded PostgreSQL does not run here: ${probe.output.split("\n").at(-1)}`);
  if (!existsSync(programs.dataFolder) || !existsSync(resolve(programs.dataFolder, "pgdata")))
    return good(`Embedded PostgreSQL ${programs.major}; its data is made at the first start`);
  const running = embeddedProcess(dataFolder);
  return good(`Embedded PostgreSQL ${programs.major}, ${running ? `running on port ${running.port}` : "stopped"}`);
}

async function port(): Promise<Finding> {
  const wanted = chosenPort();
  return (await isPortFree(wanted))
    ? good(`Port ${wanted} is free`)
    : note(`Port ${wanted} is in use.`, `PORT=${wanted + 1} npm start`);
}

async function browser(): Promise<Finding> {
  const found = await foundChromium();
  if (found) return good(`Chromium for the journeys: ${found.source}, ${found.path}`);
  return note(
    "No Chromium for the journeys; npm test tries to install one.",
    "npx playwright install chromium-headless-shell",
  );
}

/** A check that fails for a reason nobody thought of is a finding too. */
async function look(check: () => Finding | Finding[] | Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await check()].flat();
  } catch (fault) {
    if (fault instanceof SetupProblem) return [bad(fault.message, fault.mend)];
    return [bad(fault instanceof Error ? fault.message : String(fault))];
  }
}

const build = () =>
  isBuilt() ? good("Production build is fresh") : note("The production build is made at the next start.");
const findings: Finding[] = [good("Packages installed as package-lock.json says")];
for (const check of [node, folder, settings, database, port, build, browser]) findings.push(...(await look(check)));
const marks = { good: "✓", note: "·", bad: "✗" };
for (const { state, text, mend } of findings) {
  console.log(`  ${marks[state]} ${text}`);
  if (mend) console.log(`      ${mend}`);
}
const faults = findings.filter((finding) => finding.state === "bad").length;
console.log(faults === 0 ? "\nEverything a start needs is there." : `\n${faults} to mend.`);
process.exit(faults === 0 ? 0 : 1);
