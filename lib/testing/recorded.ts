/** The statements that some work of this process sends to the database. */
import pg from "pg";

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The statements in order, and the ids that the work made. */
export async function recorded(work: () => Promise<unknown>): Promise<{ statements: Statement[]; made: string[] }> {
  const statements: Statement[] = [];
  const send = pg.Client.prototype.query;
  const listening = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given as [string | { text: string; values?: unknown[] }, unknown];
    const values = Array.isArray(second) ? second : typeof first === "string" ? [] : (first.values ?? []);
    statements.push({ text: typeof first === "string" ? first : first.text, values });
    return Reflect.apply(send, this, given);
  };
  const from = Date.now();
  pg.Client.prototype.query = listening as typeof send;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = send;
  }
  // An id begins with the millisecond in which it was made.
  const ids = new Set(JSON.stringify(statements).match(uuid));
  const made = [...ids].filter((id) => Number.parseInt(id.replace("-", "").slice(0, 12), 16) >= from);
  return { statements, made };
}
