/** `kill -9` of the database, all of its processes, in the middle of a stream of commands; the app is never started again. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { embeddedProcess } from "@/db/embedded/server";
import { dataFolder } from "../database";
import type { Chance } from "./chance";
import type { Clients } from "./clients";
import { killFamily } from "./kill";
import { compare } from "./ledger";
import { spread, Tally } from "./tally";

export async function databaseKills(clients: Clients, chance: Chance, cycles: number): Promise<Tally> {
  const tally = new Tally("kills of the database", "from the database's return to the desk's first good answer");
  const away: number[] = [];
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const from = clients.book.length;
    await clients.supply.prepare(3);
    let over = false;
    const working = clients.work(() => over, true);
    // What it failed with is told where it is awaited.
    working.catch(() => undefined);
    await clients.midStream(chance.between(1, 40));
    tally.underWay.push(clients.book.filter((sent) => sent.underWay).length);
    const pid = embeddedProcess(dataFolder)?.pid;
    if (!pid) throw new Error("no database runs");
    const killed = performance.now();
    killFamily(pid);
    const back = await untilBack();
    away.push(back - killed);
    tally.recoveries.push((await firstAnswer(clients, from, back)) - back);
    await pause(chance.between(100, 400));
    over = true;
    await working;
    tally.note(await compare(clients.book.slice(from)));
    tally.tell(cycle, cycles);
  }
  tally.figures.push(["the database away", spread(away)]);
  return tally;
}

/** When the database, started again by whoever keeps it alive, takes connections. */
async function untilBack(): Promise<number> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(10)) {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return performance.now();
    } catch {
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("the database did not come back within 60 s");
}

/** When somebody was first told "done" after this moment. */
async function firstAnswer(clients: Clients, from: number, back: number): Promise<number> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(5)) {
    const heard = clients.book.slice(from).filter((sent) => sent.acknowledged && sent.answeredAt > back);
    if (heard.length > 0) return Math.min(...heard.map((sent) => sent.answeredAt));
  }
  throw new Error("the desk gave no good answer within 60 s of the database's return");
}
