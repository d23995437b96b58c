/**
 * The demo company on the first run. It takes many transactions, so a note in the database says when it began and when it
 * was whole; half a company is never shown as one.
 */
import pg from "pg";
import { SetupProblem } from "@/db/embedded/problem";
import { databaseName, ownerRole } from "@/db/embedded/server";
import { migrate } from "@/db/migrate";
import type { DemoPerson } from "@/lib/platform/demo-staff";
import type { OpenDatabase } from "./database";

export type DemoState = "none" | "begun" | "whole";

export const isDemo = (): boolean => (process.env.DEALDESK_MODE ?? "demo") === "demo";

export async function demoState(database: OpenDatabase): Promise<DemoState> {
  return asOwner(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ note: string | null; people: boolean }>(
      "select obj_description('drizzle'::regnamespace) as note, exists (select from people) as people",
    );
    if (rows[0]?.note === "demo company: begun") return "begun";
    return rows[0]?.people ? "whole" : "none";
  });
}

/**
 * Fills the database. What was left half by a kill is thrown away first, so its five thousand transactions need not each
 * wait for the disk: the note at the end does, and everything before it is then on the disk too.
 */
export async function fillDemo(database: OpenDatabase, state: DemoState, tell: (what: string) => void): Promise<void> {
  if (state === "begun") await startOver(database);
  await note(database.ownerUrl, "begun");
  if (database.embedded) await ask(database.ownerUrl, `alter database ${databaseName} set synchronous_commit = off`);
  process.env.DATABASE_URL = database.appUrl;
  const { seedDemo } = await import("./seed-demo");
  await seedDemo(tell);
  if (database.embedded) await ask(database.ownerUrl, `alter database ${databaseName} reset synchronous_commit`);
  await note(database.ownerUrl, "whole");
}

/** One person a role, for the list that a start prints. */
export async function demoPeople(database: OpenDatabase): Promise<readonly DemoPerson[]> {
  process.env.DATABASE_URL = database.appUrl;
  const { demoStaff } = await import("@/lib/platform/demo-staff");
  return demoStaff();
}

/** Closes the connections that filling and greeting opened. */
export async function leaveDatabase(): Promise<void> {
  const open = globalThis.dealdeskPool;
  if (open && !open.ended) await open.end();
}

async function startOver(database: OpenDatabase): Promise<void> {
  if (!database.embedded)
    throw new SetupProblem(
      "The demo company in this database is only half there, because filling it was interrupted.",
      "Create an empty database, name it in DATABASE_URL, and start again.",
    );
  await asOwner(database.ownerUrl.replace(/\/[^/]*$/, "/postgres"), async (client) => {
    await client.query(`drop database if exists ${databaseName} with (force)`);
    await client.query(`create database ${databaseName} owner ${ownerRole}`);
  });
  await migrate(database.ownerUrl);
}

const ask = (ownerUrl: string, statement: string) => asOwner(ownerUrl, (client) => client.query(statement));
const note = (ownerUrl: string, state: "begun" | "whole") =>
  ask(ownerUrl, `comment on schema drizzle is 'demo company: ${state}'`);

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
