/** A desk that is asked to stop while everybody works: whoever is being served is answered, and then it ends. */
import { request } from "node:http";
import type { Chance } from "./chance";
import type { Clients } from "./clients";
import type { DeskProcess } from "./desk-process";
import { compare } from "./ledger";
import { ms, spread, Tally } from "./tally";

/** When somebody was connected, if they were, and what they were told. */
type Visit = { readonly at: number; readonly answer: number | string };

/** What a stop may cost: whoever comes after the signal may find the door closed. Nobody who was there is hung up on. */
export async function stopsUnderLoad(desk: DeskProcess, clients: Clients, chance: Chance, cycles: number) {
  const tally = new Tally(
    "stops asked for, by SIGTERM and SIGINT in turn",
    "from the start of the new process to its first page",
  );
  const took: number[] = [];
  const visits = { before: 0, after: 0, refused: 0, inTheDoor: 0 };
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const signal = cycle % 2 === 1 ? "SIGTERM" : "SIGINT";
    const from = clients.book.length;
    await clients.supply.prepare(3);
    let over = false;
    const asked: Visit[] = [];
    const working = clients.work(() => over, false);
    // What it failed with is told where it is awaited.
    working.catch(() => undefined);
    const visiting = Promise.all(Array.from({ length: 8 }, () => visitor(desk.port, asked)));
    await clients.midStream(chance.between(1, 40));
    tally.underWay.push(clients.book.filter((sent) => sent.underWay).length);
    const told = performance.now();
    const code = await desk.ask(signal);
    took.push(performance.now() - told);
    over = true;
    await Promise.all([working, visiting]);
    if (code !== 0) tally.faults.add(`${signal}: the process ended with ${code}`);
    for (const { at, answer } of asked) {
      if (answer === 200) visits[at < told ? "before" : "after"]++;
      else if (answer === "ECONNREFUSED") visits.refused++;
      else if (at >= told) visits.inTheDoor++;
      else tally.faults.add(`${signal}: a visitor, ${ms(at - told)} after the stop was asked for: ${answer}`);
    }
    for (const sent of clients.book.slice(from))
      if (!sent.acknowledged && sent.toldToTryAgain === 0 && sent.sentAt < told)
        tally.faults.add(`${signal}: ${sent.command.kind} was hung up on: ${sent.why}`);
    tally.recoveries.push(await desk.start());
    await clients.sendAgain();
    tally.note(await compare(clients.book.slice(from)));
    tally.tell(cycle, cycles);
  }
  tally.figures.push(
    ["visits answered, asked before and after the stop", `${visits.before} and ${visits.after}`],
    ["visits refused once the door was closed", String(visits.refused)],
    ["visits that came after the signal and met the door as it closed", String(visits.inTheDoor)],
    ["time from the signal to the end of the process", spread(took)],
  );
  if (Math.max(...took) > 30_000) tally.faults.add("a stop took longer than 30 s");
  return tally;
}

/** Opens pages, each on a connection of its own, until one is not answered. */
async function visitor(port: number, asked: Visit[]): Promise<void> {
  for (let last: number | string = 200; last === 200; ) {
    const visited = await visit(port);
    asked.push(visited);
    last = visited.answer;
  }
}

/** The status of the answer once it is whole, or why there was none. */
function visit(port: number): Promise<Visit> {
  let at = 0;
  return new Promise((done) => {
    const tell = (answer: number | string) => done({ at, answer });
    const asking = request({ host: "localhost", port, path: "/sign-in", agent: false }, (answer) => {
      answer.resume();
      answer.on("error", () => tell("cut off"));
      answer.on("end", () => tell(answer.complete ? (answer.statusCode ?? 0) : "cut off"));
    });
    asking.on("socket", (socket) =>
      socket.on("connect", () => {
        at = performance.now();
      }),
    );
    asking.on("error", (fault: NodeJS.ErrnoException) => tell(fault.code ?? fault.message));
    asking.end();
  });
}
