/** `kill -9` of the app in the middle of a stream of commands, over and over. */
import type { Chance } from "./chance";
import type { Clients } from "./clients";
import type { DeskProcess } from "./desk-process";
import { compare } from "./ledger";
import { Tally } from "./tally";

export async function appKills(desk: DeskProcess, clients: Clients, chance: Chance, cycles: number): Promise<Tally> {
  const tally = new Tally("kills of the app", "from the start of the new process to its first page");
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const from = clients.book.length;
    await clients.supply.prepare(3);
    let over = false;
    const working = clients.work(() => over, false);
    // What it failed with is told where it is awaited.
    working.catch(() => undefined);
    await clients.midStream(chance.between(1, 40));
    tally.underWay.push(clients.book.filter((sent) => sent.underWay).length);
    await desk.kill();
    over = true;
    await working;
    tally.recoveries.push(await desk.start());
    const ofCycle = clients.book.slice(from);
    const verdict = await compare(ofCycle);
    tally.note(verdict);
    tally.unheard += verdict.unheard;
    await clients.sendAgain();
    tally.note(await compare(ofCycle));
    tally.tell(cycle, cycles);
  }
  return tally;
}
