import type pg from "pg";
import { pool } from "@/db/client";
import { pendingMigrations } from "@/db/pending";
import { isStopping } from "./lifetime";

/** Whether this process should be sent requests now, and if not, why in one sentence. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly because: string };

export async function readiness(connections: pg.Pool = pool): Promise<Readiness> {
  if (isStopping()) return { ready: false, because: "This process is stopping." };
  try {
    const pending = await pendingMigrations(connections);
    if (pending.length > 0)
      return { ready: false, because: `The database lacks ${pending.join(", ")}: run "npm run migrate".` };
    if (!(await isBounded(connections))) return { ready: false, because: unbounded };
    return { ready: true };
  } catch {
    return { ready: false, because: "The database does not answer." };
  }
}

const unbounded =
  "Statements have no time limit: a pooler before the database drops what the connection asks for. README.md says what to write in its settings.";

/** A pooler that ignores the limits that `db/client.ts` asks for must set them itself. */
async function isBounded(connections: pg.Pool): Promise<boolean> {
  const { rows } = await connections.query<{ bounded: boolean }>(
    `select bool_and(setting <> '0') as bounded from pg_settings
     where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`,
  );
  return rows[0]?.bounded === true;
}
