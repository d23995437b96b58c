/** Lists of a million offerings: the page far away, the search, the count. The queries are those of the pages. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { system } from "@/lib/kernel/actor";
import type { KeysetPage } from "@/lib/kernel/page";
import { offeringCount } from "@/lib/offerings/catalog/queries/offering-count";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { step } from "../say";
import { asOwner } from "./as-owner";
import { cpuOf } from "./cpu";
import { exportAgainstCopy } from "./exported";
import { type Figure, percentile, timed } from "./figure";
import { many, searches, writeOfferings } from "./million";

const actor = system("bench");
const rounds = 60;
const ms = (value: number) => `${value.toFixed(1)} ms`;

export const listsOfAMillion = (ownerUrl: string): Promise<Figure[]> =>
  asOwner(ownerUrl, async (client) => {
    await step(`Writing ${many.toLocaleString("en-GB")} offerings`, () => writeOfferings(client, many, "OFF"));
    const { rows } = await client.query<{ name: string; id: string }>(
      "select name, id from offerings order by name, id offset $1 limit 1",
      [many * 0.9],
    );
    const far = rows[0];
    if (!far) throw new Error("There are no offerings.");
    const listed = await step("Lists", () => figures({ size: 50, after: [far.name, far.id] }));
    return [...listed, ...(await step("Export", () => exportAgainstCopy(client, many)))];
  });

/**
 * All on one connection, so that the figure is the time its session spent on a core: what else the machine does stays out of
 * it, and so does what the page adds. The clock's time stands beside it.
 */
export async function figures(far: KeysetPage): Promise<Figure[]> {
  return db.transaction(async (tx) => {
    // A search that a page would give up after five seconds is still timed to its end.
    await tx.execute(sql`set local statement_timeout = '60s'`);
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const of = (work: () => Promise<unknown>) => inDatabase(rows[0]?.pid ?? 0, work);
    const page = (where: KeysetPage) => of(() => offeringsMatching(actor, {}, where, tx));
    const search = (text: string) => of(() => offeringsMatching(actor, { search: text }, { size: 50 }, tx));
    await search("warm");
    const [near, away, counted, found]: [Taken[], Taken[], Taken[], Taken[]] = [[], [], [], []];
    // In turns, so that what else the machine does falls on all.
    for (let round = 0; round < rounds; round++) {
      near.push(await page({ size: 50 }));
      away.push(await page(far));
      counted.push(await of(() => offeringCount(actor, {}, tx)));
    }
    for (const text of searches) found.push(await search(text));
    return [
      {
        measure: "Offerings, the page at 90 % of 1,000,000",
        value: said(away, 0.5),
        against: `page 1, ${said(near, 0.5)}`,
        ratio: percentile(away.map(cpu), 0.5) / percentile(near.map(cpu), 0.5),
        target: { atMost: 1.5 },
      },
      {
        measure: "Offerings, contains-search over 1,000,000, p95 of 200",
        value: `median ${said(found, 0.5)}, p95 ${said(found, 0.95)}`,
        against: "–",
        ratio: percentile(found.map(cpu), 0.95),
        unit: " ms",
        target: { atMost: 20 },
      },
      {
        measure: "Offerings, total shown of 1,000,000",
        value: `median ${said(counted, 0.5)}, p95 ${said(counted, 0.95)}`,
        against: "–",
        ratio: percentile(counted.map(cpu), 0.5),
        unit: " ms",
        target: { atMost: 2 },
      },
    ];
  });
}

type Taken = { readonly cpu: number; readonly clock: number };
const cpu = (taken: Taken) => taken.cpu;

async function inDatabase(pid: number, work: () => Promise<unknown>): Promise<Taken> {
  const before = cpuOf(pid);
  const clock = await timed(work);
  return { cpu: cpuOf(pid) - before, clock };
}

function said(taken: readonly Taken[], share: number): string {
  const [core, clock] = [taken.map(cpu), taken.map((one) => one.clock)];
  return `${ms(percentile(core, share))} (${ms(percentile(clock, share))} by the clock)`;
}
