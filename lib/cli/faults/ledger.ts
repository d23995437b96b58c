/** Compares what people were told with what is in the database. */
import { setTimeout as pause } from "node:timers/promises";
import { pool } from "@/db/client";
import { brokenStreams } from "@/lib/platform/journal";
import type { Sent } from "./clients";
import { type Kind, kinds } from "./commands";

type There = {
  readonly mark: string;
  readonly rows: number;
  readonly entries: number;
  readonly announced: number;
  readonly effects: number;
};

async function there(sent: readonly Sent[]): Promise<Map<string, There>> {
  const found = new Map<string, There>();
  for (const kind of Object.keys(kinds) as Kind[]) {
    const marks = sent.filter(({ command }) => command.kind === kind).map(({ command }) => command.mark);
    const { rows } = await pool.query<There>(kinds[kind].there, [marks]);
    for (const row of rows) found.set(row.mark, row);
  }
  return found;
}

export type Verdict = {
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There more than once, with more than one journal entry, announcement or effect. */
  readonly twice: string[];
  /** There without its journal entry or its announcement, or the other way round. */
  readonly half: string[];
  /** Never acknowledged, and there nevertheless: the answer was lost. */
  readonly unheard: number;
};

/** With `settled`, effects are expected to have happened. */
export async function compare(sent: readonly Sent[], settled = false): Promise<Verdict> {
  const found = await there(sent);
  const lost: string[] = [];
  const twice: string[] = [];
  const half: string[] = [];
  let unheard = 0;
  for (const { command, acknowledged } of sent) {
    const { kind, mark } = command;
    const at = found.get(mark);
    const announced = kinds[kind].announces ? 1 : 0;
    if (!at && acknowledged) lost.push(`${kind} ${mark}`);
    if (!at) continue;
    if (!acknowledged) unheard++;
    const told = `${kind} ${mark}: ${JSON.stringify(at)}`;
    if (at.rows > 1 || at.entries > 1 || at.announced > announced || at.effects > announced) twice.push(told);
    else if (at.entries !== 1 || at.announced !== announced) half.push(told);
    else if (settled && at.effects !== announced) lost.push(`the effect of ${told}`);
  }
  return { lost, twice, half, unheard };
}

const open = `select coalesce(j.key, m.id::text) as what, m.type, j.attempts, j.run_at as "runAt", j.locked_at as "lockedAt",
    coalesce(j.last_error, m.last_error) as why
  from (select * from graphile_worker.jobs where attempts < max_attempts and run_at < now() + interval '1 minute') j
  full join (select * from outbox_messages where state <> 'delivered') m on j.key = 'event:' || m.id`;

/** Waits until no job is due and every announced event is delivered; answers the milliseconds. */
export async function settle(atMostMs = 180_000): Promise<number> {
  const from = performance.now();
  for (;;) {
    const { rows } = await pool.query(open);
    const waited = performance.now() - from;
    if (rows.length === 0) return waited;
    if (waited > atMostMs) throw new Error(`After ${atMostMs / 1000} s these are open: ${JSON.stringify(rows)}`);
    await pause(200);
  }
}

/** Every stream of the journal, recomputed. */
export async function journal(): Promise<{ streams: number; broken: string[] }> {
  const { rows } = await pool.query<{ count: number }>("select count(*)::int as count from journal_heads");
  const streams = rows[0]?.count ?? 0;
  return { streams, broken: (await brokenStreams(streams)).map(({ stream }) => stream) };
}
