import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { clientOf, type Transaction } from "./client";

/** What a cell may hold: an instant, and any other object as JSON. */
export type Cell = string | number | boolean | object | null;

/**
 * Writes rows by `COPY`, as they come: nothing is held, and while the database reads one piece the next is made. `table` and
 * `columns` are names of ours, never what somebody typed. What the rows throw, or the database refuses, ends the transaction.
 */
export async function copyInto(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<void> {
  await pipeline(
    Readable.from(pieces(rows), { objectMode: false }),
    clientOf(tx).query(from(`copy ${table} (${columns.join(", ")}) from stdin`)),
  );
}

const pieceSize = 256 * 1024;

async function* pieces(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  let piece = "";
  for await (const row of rows) {
    piece += `${row.map(written).join("\t")}\n`;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function written(cell: Cell): string {
  if (cell === null) return "\\N";
  const text =
    cell instanceof Date ? cell.toISOString() : typeof cell === "object" ? JSON.stringify(cell) : String(cell);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign) : text;
}
