import { drizzle } from "drizzle-orm/node-postgres";
import { pool, type Reader, schema } from "@/db/client";
import { type CsvColumn, csvHead, csvRows } from "@/lib/kernel/csv";
import { Broken } from "@/lib/kernel/errors";
import { type KeysetPage, readCursor, type Slice } from "@/lib/kernel/page";
import { authorize, type Permission } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "./command";
import { record } from "./journal";

/**
 * A list as a file. The rows come from the list's own query, so that a file cannot hold what its page would not show; all
 * of them are read in one snapshot, page by page as fast as they are taken, so that a file of any length costs the memory
 * of one page. Who took which list is in the journal before the first row leaves.
 */
export type CsvFile<Row> = {
  /** Of the list, as the file and the journal call it: "customers". */
  readonly name: string;
  readonly permission: Permission;
  /** What was searched and filtered, for the journal. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: (page: KeysetPage, on: Reader) => Promise<Slice<Row>>;
};

const batch = 500;
/** Each file under way holds a connection; the pages keep the others. */
const atOnce = 2;
let underWay = 0;

/** The file as a stream, or undefined when so many are under way that this one has to wait. */
export function csvExport<Row>(ctx: Context, file: CsvFile<Row>): ReadableStream<Uint8Array> | undefined {
  authorize(ctx.actor, file.permission);
  if (underWay >= atOnce) return undefined;
  const parts = partsOf(ctx, file);
  const encoder = new TextEncoder();
  // Nothing is read before somebody takes it: a request for the head alone opens no connection.
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* partsOf<Row>(ctx: Context, file: CsvFile<Row>): AsyncGenerator<string, undefined> {
  underWay += 1;
  try {
    await noteExport(ctx, file);
    yield csvHead(file.columns);
    for await (const rows of inSnapshot(file.rows)) yield csvRows(file.columns, rows);
  } finally {
    underWay -= 1;
  }
  return undefined;
}

/** Page after page as of one moment. Whoever stops taking them for a minute loses the connection. */
async function* inSnapshot<Row>(ask: CsvFile<Row>["rows"]): AsyncGenerator<readonly Row[], undefined> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that the database ends while nobody asks it anything says so by an event.
  const note = (error: Error) => {
    broken = error;
  };
  client.on("error", note);
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local idle_in_transaction_session_timeout = '60s'");
    const on = drizzle(client, { schema });
    let after: KeysetPage["after"];
    do {
      const { rows, next } = await ask({ size: batch, ...(after ? { after } : {}) }, on);
      if (rows.length > 0) yield rows;
      after = readCursor(next);
      if (next && !after) throw new Broken("a list's cursor leads to its next page");
    } while (after);
    await client.query("commit");
  } catch (error) {
    broken ??= error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    if (!broken) await client.query("rollback").catch(note);
    client.off("error", note);
    client.release(broken);
  }
  return undefined;
}

const noteExport = (ctx: Context, { name, asked }: Pick<CsvFile<never>, "name" | "asked">) =>
  inTransaction(ctx, async (tx) => {
    const subject = { kind: "list", id: name, label: name };
    await record(tx, ctx, [{ type: "list.exported", stream: `list:${name}`, subject, data: asked }]);
    return ok({});
  });
