/** `npm run bench [-- pages|import|lists]`: the ratios of speed that are promised, on a throw-away database of its own. */
import { rmSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";
import { SetupProblem } from "@/db/embedded/problem";
import { startEmbedded, stopEmbedded } from "@/db/embedded/server";
import { migrate } from "@/db/migrate";
import { type Figure, printed } from "./bench/figure";
import { report, step } from "./say";
import { onStop } from "./serve";

const parts = ["pages", "import", "lists"] as const;
const folder = resolve(process.env.DEALDESK_DATA ?? ".data", `bench-${process.pid}`);

function chosen(): readonly (typeof parts)[number][] {
  const given = process.argv.slice(2);
  const unknown = given.find((name) => !parts.some((part) => part === name));
  if (unknown) throw new SetupProblem(`There is no part "${unknown}".`, `npm run bench -- ${parts.join(" ")}`);
  return given.length === 0 ? parts : parts.filter((part) => given.includes(part));
}

async function measured(part: (typeof parts)[number], ownerUrl: string): Promise<Figure[]> {
  if (part === "pages") return (await import("./bench/pages")).pagesAgainstAnEmptyOne(ownerUrl, folder);
  if (part === "import") return (await import("./bench/imported")).importAgainstCopy(ownerUrl);
  return (await import("./bench/lists")).listsOfAMillion(ownerUrl);
}

async function run(wanted: readonly (typeof parts)[number][]): Promise<void> {
  // Statements are counted by the log, which says whose connection each came by.
  const settings = { shared_buffers: "512MB", max_wal_size: "4GB", log_line_prefix: "%a " };
  const server = await step("Database", () => startEmbedded({ folder, settings }));
  Object.assign(process.env, { DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl });
  await step("Migrations", () => migrate(server.ownerUrl));
  const figures: Figure[] = [];
  for (const part of wanted) figures.push(...(await measured(part, server.ownerUrl)));
  const { pool } = await import("@/db/client");
  const { rows } = await pool.query<{ version: string }>("select current_setting('server_version') as version");
  await pool.end();
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  console.log(`\n  ${machine}; Node ${process.versions.node}; PostgreSQL ${rows[0]?.version}\n\n${printed(figures)}\n`);
}

let ending: Promise<void> | undefined;
/** The server and its folder go, whether everything was measured or somebody stopped it. */
function end(): Promise<void> {
  ending ??= stopEmbedded(folder).then(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return ending;
}

try {
  const wanted = chosen();
  onStop(end);
  await run(wanted);
} catch (fault) {
  // Whoever stopped it knows why it failed.
  if (!ending) report(fault);
  process.exitCode = 1;
}
await end();
