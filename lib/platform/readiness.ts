import { pool } from "@/db/client";
import { pendingMigrations } from "@/db/pending";
import { isStopping } from "./lifetime";

/** Whether this process should be sent requests now, and if not, why in one sentence. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly because: string };

export async function readiness(): Promise<Readiness> {
  if (isStopping()) return { ready: false, because: "This process is stopping." };
  try {
    const pending = await pendingMigrations(pool);
    if (pending.length === 0) return { ready: true };
    return { ready: false, because: `The database lacks ${pending.join(", ")}: run "npm run migrate".` };
  } catch {
    return { ready: false, because: "The database does not answer." };
  }
}
