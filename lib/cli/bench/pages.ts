/** Pages and a command over HTTP, against an empty dynamic page and an action that only sends the same statements. */
import { join } from "node:path";
import type pg from "pg";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { createOrganisation } from "@/lib/parties/customers/commands/create-organisation";
import { createOrganisationInput } from "@/lib/parties/customers/inputs";
import { prepared } from "@/lib/testing/agreements";
import { builtActions, postOf } from "@/lib/testing/built-actions";
import { unheardOf } from "@/lib/testing/desk";
import { signedIn } from "@/lib/testing/front-door";
import { recorded } from "@/lib/testing/recorded";
import { people } from "@/lib/testing/world";
import { buildCopy } from "../build";
import { freePort } from "../port";
import { step } from "../say";
import { serve, untilReady } from "../serve";
import { asOwner } from "./as-owner";
import { asTheActionRunsIt, type Desk, statementsOfCommands, statementsOfPages } from "./counted";
import { cpuFor } from "./cpu";
import { type Figure, median } from "./figure";
import { writeOfferings } from "./million";
import { writeProbe } from "./probe";

/** A round asks this often for the same before it turns to the next, so that what one leaves behind hardly falls on another. */
const inARow = 10;
const rounds = 30;
const warming = 6;
const ms = (value: number) => `${value.toFixed(1)} ms`;

export async function pagesAgainstAnEmptyOne(ownerUrl: string, folder: string): Promise<Figure[]> {
  const app = join(folder, "app");
  const sent = await step("A company, and a customer who is entered and recorded", async () => {
    await prepared();
    const entered = createOrganisationInput.parse(await customer());
    const work = await asTheActionRunsIt("rep", async (ctx) => must(await createOrganisation(ctx, entered)));
    return JSON.stringify(await recorded(work));
  });
  await step("Build with an empty page", async () => {
    writeProbe(app);
    await buildCopy(app);
  });
  const port = await freePort();
  const env = { DATABASE_URL: process.env.DATABASE_URL ?? "", LOG_LEVEL: "error", BENCH_STATEMENTS: sent };
  const serving = serve({
    mode: "start",
    port,
    host: "localhost",
    folder: app,
    env,
    logFile: join(folder, "desk.log"),
  });
  try {
    await untilReady(port, serving);
    const desk = deskAt(`http://localhost:${port}`);
    return await asOwner(ownerUrl, async (owner) => {
      const counted = await step("Statements", async () => [
        ...(await statementsOfPages(desk, owner, () => writeOfferings(owner, 200, "PAGE"))),
        ...(await statementsOfCommands()),
      ]);
      const measured = await step("Pages and a command", () => figures(desk, serving.pid ?? 0, app, owner));
      return [...measured, ...counted];
    });
  } finally {
    await serving.stop();
  }
}

/** What somebody types into the form of a new customer. */
const customer = async () => ({
  ...{ name: unheardOf(), kind: "prospect", country: "DE", acknowledged: "on" },
  ownerId: (await people()).rep,
});

async function figures(desk: Desk, pid: number, app: string, owner: pg.Client): Promise<Figure[]> {
  const { rows } = await owner.query<{ id: string }>("select id from offerings where number like 'PAGE-%' limit 1");
  const ids = new Map(builtActions(app).map(({ name, id }) => [name, id]));
  const post = (path: string, action: string, fields: Record<string, string>) =>
    desk("rep", path, { method: "POST", body: postOf(ids.get(action) ?? "", fields) });
  const [empty = [], list = [], page = [], bare = [], command = []] = await inTurns(pid, [
    () => desk("rep", "/bench"),
    () => desk("rep", "/offerings"),
    () => desk("rep", `/offerings/${rows[0]?.id}`),
    () => post("/bench?form=1", "send", {}),
    async () => post("/customers/new", "createOrganisationAction", { ...(await customer()), idempotencyKey: newId() }),
  ]);
  const figure = (measure: string, taken: number[], what: string, base: number[], atMost: number): Figure => ({
    measure: `${measure}, CPU of the app`,
    value: ms(median(taken)),
    against: `${what}, ${ms(median(base))}`,
    ratio: median(taken) / median(base),
    target: { atMost },
  });
  return [
    figure("List page of 50 offerings", list, "an empty dynamic page", empty, 3),
    figure("Page of one offering", page, "an empty dynamic page", empty, 3),
    figure("A customer entered by the form", command, "a bare action with the same statements", bare, 2),
  ];
}

/** Milliseconds on a core of each request, one kind after another, so that what else the machine does falls on all. */
async function inTurns(pid: number, works: readonly (() => Promise<unknown>)[]): Promise<number[][]> {
  const taken: number[][] = works.map(() => []);
  for (let round = 0; round < warming + rounds; round++)
    for (const [index, work] of works.entries()) {
      const spent = await cpuFor(pid, async () => {
        for (let request = 0; request < inARow; request++) await work();
      });
      if (round >= warming) taken[index]?.push(spent / inARow);
    }
  return taken;
}

/** A desk as colleagues meet it who each signed in once. */
function deskAt(origin: string): Desk {
  const cookies = new Map<string, Promise<string>>();
  return async (person, path, given) => {
    const signing = cookies.get(person) ?? signedIn(origin, person);
    cookies.set(person, signing);
    const headers = { cookie: await signing, origin };
    const answer = await fetch(origin + path, { ...given, headers, redirect: "manual" });
    const text = await answer.text();
    const due = given ? 303 : 200;
    if (answer.status !== due) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`);
  };
}
