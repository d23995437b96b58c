/**
 * Brings a database to the shape this version of the product needs: our own migrations, the job queue's, then the
 * grants. Two at once are safe: one works, the other waits and finds nothing to do.
 */
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Logger, runMigrations as migrateJobs } from "graphile-worker";
import pg from "pg";
import { SetupProblem } from "./embedded/problem";
import { grant } from "./grants";
import { appliedUpTo, type MigrationStep, migrationSteps, migrationsFolder } from "./pending";

export interface MigrateOptions {
  /** The role the product runs with, when it is another than the owner. */
  appRole?: string;
  folder?: string;
}

/** Runs as the owner. Returns the tags applied now. */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const steps = migrationSteps(options.folder);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, application_name: "dealdesk-migrate" });
  pool.on("error", () => undefined);
  try {
    const client = await pool.connect();
    try {
      // Released by the server when this connection ends, whatever happens to the process.
      await client.query("select pg_advisory_lock(hashtext('dealdesk migrations'))");
      const before = await appliedUpTo(client);
      if (before > 0) await refuseForeign(client, steps);
      await applyMigrations(drizzle(client), { migrationsFolder: options.folder ?? migrationsFolder });
      await checkAllApplied(client, steps);
      await migrateJobs({ pgPool: pool, logger: new Logger(() => () => undefined) });
      await client.query("begin");
      await grant(client, options.appRole ?? "dealdesk");
      await client.query("commit");
      return steps.filter((step) => step.when > before).map((step) => step.tag);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

/** A database made by a newer or another version is left as it is: nobody knows what our migrations would do to it. */
async function refuseForeign(client: pg.ClientBase, steps: MigrationStep[]): Promise<void> {
  const known = new Set(steps.map((step) => step.when));
  if ([...(await applied(client))].every((when) => known.has(when))) return;
  throw new SetupProblem(
    "This database was made by another version of Dealdesk: it has migrations that this one does not know.",
    "mv .data .data-kept   (for the embedded database: starts with a new one and keeps the old; otherwise use the newer version)",
  );
}

/** The library skips a file that is older than the last one applied, without a word. We say it. */
async function checkAllApplied(client: pg.ClientBase, steps: MigrationStep[]): Promise<void> {
  const there = await applied(client);
  const skipped = steps.filter((step) => !there.has(step.when)).map((step) => step.tag);
  if (skipped.length > 0)
    throw new Error(`These migrations are older than the last one applied and were skipped: ${skipped.join(", ")}`);
}

async function applied(client: pg.ClientBase): Promise<Set<number>> {
  const { rows } = await client.query<{ at: string }>("select created_at as at from drizzle.__drizzle_migrations");
  return new Set(rows.map((row) => Number(row.at)));
}
