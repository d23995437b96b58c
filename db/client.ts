import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type NodePgDatabase, NodePgSession } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import * as relations from "./relations";
import * as tables from "./schema/index";

/** The tables, and which rows belong to which. */
export const schema = { ...tables, ...relations };

/**
 * One pool per process, of the application's own role. It is kept on `globalThis` because the development server loads
 * this module again with every reload. Bounds: 5 s a statement, 2 s for a lock, 3 s for a connection; times
 * `DATABASE_PATIENCE` where the machine is known to be slow, as under fifty of everything in a test.
 */
export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What a query may read from: the pool, or a transaction under way. */
export type Reader = Database | Transaction;

declare global {
  var dealdeskPool: pg.Pool | undefined;
}

// Dates without a time stay the text they are; numbers of rows and minor units are safe integers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

function openPool(): pg.Pool {
  const bound = (ms: number) => ms * Number(process.env.DATABASE_PATIENCE ?? 1);
  const opened = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: Number(process.env.DATABASE_POOL ?? 10),
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: bound(3_000),
    application_name: "dealdesk",
    options: [
      `-c statement_timeout=${bound(5_000)}`,
      `-c lock_timeout=${bound(2_000)}`,
      `-c idle_in_transaction_session_timeout=${bound(15_000)}`,
    ].join(" "),
  });
  // An idle connection that breaks (the server was restarted) is dropped by the pool; the next query opens another.
  opened.on("error", () => undefined);
  // One that breaks while somebody holds it fails what they ask; the event beside it would end the process.
  opened.on("connect", (client) => client.on("error", () => undefined));
  return opened;
}

export const pool: pg.Pool = globalThis.dealdeskPool ?? openPool();
globalThis.dealdeskPool = pool;

export const db: Database = drizzle(pool, { schema });

type Related = ExtractTablesWithRelations<typeof schema>;
const dialect = new PgDialect();
const { schema: related, fullSchema, tableNamesMap } = db._;
const relational = related && { schema: related, fullSchema, tableNamesMap };

/**
 * A transaction on a connection of its own, which goes back to the pool whatever happens. (The library's own keeps it for
 * good when the very first statement fails: each restart of the database then costs some of the pool, until none is left.)
 */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await new NodePgSession<typeof schema, Related>(client, dialect, relational).transaction((tx) => {
      clients.set(tx, client);
      return work(tx);
    });
  } finally {
    client.release();
  }
}

const clients = new WeakMap<Transaction, pg.PoolClient>();

/** The connection of a transaction, for what the query builder has no words for. */
export function clientOf(tx: Transaction): pg.PoolClient {
  const client = clients.get(tx);
  if (!client) throw new Error("This transaction was not begun by transaction()");
  return client;
}
