import { drizzle } from "drizzle-orm/node-postgres";
import { pool, type Reader, schema } from "@/db/client";
import { type Listing, rowsOf } from "@/db/listing";
import { type CsvColumn, csvHead, csvRows } from "@/lib/kernel/csv";
import { authorize, type Permission } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "./command";
import { record } from "./journal";

/**
 * A list as a file. The rows come from the list's own query without its pages, so that a file cannot hold what its page
 * would not show; they are read in one snapshot, as fast as they are taken, so that a file of any length costs the memory
 * of a few hundred rows. Who took which list is in the journal before the first row leaves.
 */
export type CsvFile<Row> = {
  /** Of the list, as the file and the journal call it: "customers". */
  readonly name: string;
  readonly permission: Permission;
  /** What was searched and filtered, for the journal. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: (on: Reader) => Promise<Listing<Row> | readonly Row[]>;
};

const batch = 500;
/** Who takes a file has ten minutes for all of it, and a minute for each part. */
const longest = 10 * 60_000;
const longestPart = 60_000;
/** Each file under way holds a connection; the pages keep the others. */
const atOnce = 2;
let underWay = 0;

/** The file as a stream, or undefined when so many are under way that this one has to wait. */
export function csvExport<Row>(ctx: Context, file: CsvFile<Row>): ReadableStream<Uint8Array> | undefined {
  authorize(ctx.actor, file.permission);
  if (underWay >= atOnce) return undefined;
  const hungUp = new AbortController();
  const parts = partsOf(ctx, file, hungUp.signal);
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
        hungUp.abort();
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* partsOf<Row>(ctx: Context, file: CsvFile<Row>, hungUp: AbortSignal): AsyncGenerator<string, undefined> {
  underWay += 1;
  try {
    await noteExport(ctx, file);
    yield csvHead(file.columns);
    for await (const rows of inSnapshot(file.rows, hungUp)) yield csvRows(file.columns, rows);
  } finally {
    underWay -= 1;
  }
  return undefined;
}

/** All rows as of one moment. A connection with which this did not come to its end is not used again. */
async function* inSnapshot<Row>(
  ask: CsvFile<Row>["rows"],
  hungUp: AbortSignal,
): AsyncGenerator<readonly Row[], undefined> {
  const client = await pool.connect();
  const until = performance.now() + longest;
  let isWhole = false;
  const end = () => client.end();
  hungUp.addEventListener("abort", end);
  try {
    hungUp.throwIfAborted();
    await client.query("begin isolation level repeatable read read only");
    await client.query(`set local statement_timeout = ${longest}`);
    await client.query(`set local idle_in_transaction_session_timeout = ${longestPart}`);
    const found = await ask(drizzle(client, { schema }));
    for await (const rows of "sql" in found ? rowsOf(client, found, batch) : [found]) {
      if (performance.now() > until) throw new Error("The file was not taken within ten minutes.");
      const late = setTimeout(end, longestPart);
      try {
        yield rows;
      } finally {
        clearTimeout(late);
      }
    }
    await client.query("commit");
    isWhole = true;
  } finally {
    hungUp.removeEventListener("abort", end);
    client.release(!isWhole);
  }
  return undefined;
}

const noteExport = (ctx: Context, { name, asked }: Pick<CsvFile<never>, "name" | "asked">) =>
  inTransaction(ctx, async (tx) => {
    const subject = { kind: "list", id: name, label: name };
    await record(tx, ctx, [{ type: "list.exported", stream: `list:${name}`, subject, data: asked }]);
    return ok({});
  });
