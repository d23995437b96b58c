/** The chosen parts one after the other, on one database that keeps everything from the parts before. Answers whether all held. */
import { step } from "../say";
import { appKills } from "./app-kills";
import { chanceOf } from "./chance";
import { Clients } from "./clients";
import { Supply } from "./commands";
import { databaseKills } from "./database-kills";
import { deskProcess } from "./desk-process";
import { compare, journal, settle } from "./ledger";
import type { OrderDestination } from "./order-destination";
import { OrderFaults } from "./order-faults";
import { stopsUnderLoad } from "./stop-under-load";
import { ms, type Tally } from "./tally";

type Given = {
  readonly chosen: readonly ("app" | "database" | "orders" | "stop")[];
  readonly cycles: number;
  readonly seed: number;
  readonly destination: OrderDestination;
  readonly url: string;
  readonly log: string;
  readonly port: number;
  readonly endings: (() => Promise<unknown>)[];
};

const titles = {
  app: "kills of the app",
  database: "kills of the database",
  orders: "a receiver of orders in every mood",
  stop: "stops under load",
};

export async function trial({ chosen, cycles, seed, destination, url, log, port, endings }: Given) {
  const supply = new Supply();
  await step("people and what they sell", () => supply.prepare(1));
  const env = { DATABASE_URL: url, ORDER_DESTINATION_URL: process.env.ORDER_DESTINATION_URL ?? "" };
  const desk = deskProcess(port, env, log);
  await step("server", desk.start);
  endings.push(desk.stop);
  const chance = chanceOf(seed);
  let isWhole = true;
  for (const part of chosen) {
    const clients = new Clients(desk.origin, supply, chance);
    await clients.signIn();
    const tried: Readonly<Record<typeof part, (tell: (what: string) => void) => Promise<Tally>>> = {
      app: () => appKills(desk, clients, chance, cycles),
      database: () => databaseKills(clients, chance, cycles),
      orders: (tell) => new OrderFaults(desk, clients, destination).run(tell),
      stop: () => stopsUnderLoad(desk, clients, chance, cycles),
    };
    const tally = await step(titles[part], tried[part]);
    tally.figures.push([
      "until everything announced had its effect",
      ms(await step("what was announced", () => settle(60_000))),
    ]);
    tally.note(await compare(clients.book, true));
    const { streams, broken } = await step("journal", journal);
    tally.figures.push(["streams of the journal recomputed, and broken", `${streams} and ${broken.length}`]);
    for (const fault of [...clients.refusals, ...broken]) tally.faults.add(fault);
    for (const fault of [...tally.faults].slice(0, 20)) console.error(`  ! ${fault}`);
    isWhole &&= tally.faults.size === 0;
    const rows = [...tally.rows(clients.book), ["faults", String(tally.faults.size)]];
    const lines = rows.map(([what, value]) => `| ${what} | ${value} |`);
    console.log(["", `| ${titles[part]} | |`, "| --- | --- |", ...lines, ""].join("\n"));
  }
  return isWhole;
}
