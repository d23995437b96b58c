import pg from "pg";

/** A statement whose rows are taken as they come, however many there are: what to ask, and the names of its cells. */
export type Listing<Row> = {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly row: (cells: readonly unknown[]) => Row;
};

/** What `select` makes, as far as a listing needs it. */
type Selecting<Row> = {
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
  readonly _: { readonly selectedFields: object; readonly result: readonly Row[] };
};

/**
 * The listing of a `select` of single fields. A cell is what the driver reads, which for the columns of our tables is what
 * they would make of it themselves: a million rows have no time to be read twice.
 */
export function listing<Row>(select: Selecting<Row>): Listing<Row> {
  const names = Object.keys(select._.selectedFields);
  const row = (cells: readonly unknown[]) => {
    const named: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at++) named[names[at] ?? ""] = cells[at];
    return named as Row;
  };
  return { ...select.toSQL(), row };
}

/**
 * The rows as they come, about so many at once. While nobody takes them nothing more is read, and the database waits. Whoever
 * stops before the last row has to end the connection: what is still on its way would be taken for the next answer.
 */
export async function* rowsOf<Row>(
  client: pg.PoolClient,
  { sql, params, row }: Listing<Row>,
  atOnce: number,
): AsyncGenerator<readonly Row[], undefined> {
  const { stream } = (client as pg.PoolClient & pg.Client).connection;
  let rows: Row[] = [];
  let over = false;
  let fault: Error | undefined;
  let wake = () => {};
  const asked = { text: sql, values: [...params], rowMode: "array" };
  client
    .query(new pg.Query<unknown[]>(asked))
    .on("row", (cells) => {
      rows.push(row(cells));
      if (rows.length < atOnce) return;
      stream.pause();
      wake();
    })
    .on("end", () => {
      over = true;
      wake();
    })
    .on("error", (error) => {
      fault = error;
      wake();
    });
  for (;;) {
    if (rows.length < atOnce && !over && !fault)
      await new Promise<void>((done) => {
        wake = done;
      });
    if (fault) throw fault;
    const taken = rows;
    rows = [];
    stream.resume();
    if (taken.length > 0) yield taken;
    else if (over) return undefined;
  }
}
