/** Which migrations this version carries, and which of them a database still lacks. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type pg from "pg";

export const migrationsFolder = resolve("db/migrations");

export interface MigrationStep {
  tag: string;
  when: number;
}

/** In their order. */
export function migrationSteps(folder = migrationsFolder): MigrationStep[] {
  const journal: { entries: MigrationStep[] } = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  return journal.entries.map(({ tag, when }) => ({ tag, when }));
}

/** Needs no more than the right to read. */
export async function pendingMigrations(client: pg.ClientBase | pg.Pool, folder?: string): Promise<string[]> {
  const last = await appliedUpTo(client);
  return migrationSteps(folder)
    .filter((step) => step.when > last)
    .map((step) => step.tag);
}

/** The time stamp of the newest migration applied, 0 when there is none. */
export async function appliedUpTo(client: pg.ClientBase | pg.Pool): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!rows[0]?.there) return 0;
  const last = await client.query<{ at: string | null }>(
    "select max(created_at) as at from drizzle.__drizzle_migrations",
  );
  return Number(last.rows[0]?.at ?? 0);
}
