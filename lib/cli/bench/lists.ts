/** Lists of a million offerings: the page far away, the search, the count. Times are of the query, as the page asks it. */
import { sql } from "drizzle-orm";
import pg from "pg";
import { db } from "@/db/client";
import { system } from "@/lib/kernel/actor";
import type { KeysetPage } from "@/lib/kernel/page";
import { offeringCount } from "@/lib/offerings/catalog/queries/offering-count";
import { offeringsMatching } from "@/lib/offerings/catalog/queries/offerings-matching";
import { step } from "../say";
import { type Figure, median, percentile, timed } from "./figure";
import { many, searches, writeMillion } from "./million";

const actor = system("bench");
const rounds = 60;
const ms = (value: number) => `${value.toFixed(1)} ms`;

export async function listsOfAMillion(ownerUrl: string): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await step(`Writing ${many.toLocaleString("en-GB")} offerings`, () => writeMillion(client));
    const { rows } = await client.query<{ name: string; id: string }>(
      "select name, id from offerings order by name, id offset $1 limit 1",
      [many * 0.9],
    );
    const far = rows[0];
    if (!far) throw new Error("There are no offerings.");
    return await step("Lists", () => figures({ size: 50, after: [far.name, far.id] }));
  } finally {
    await client.end();
  }
}

export async function figures(far: KeysetPage): Promise<Figure[]> {
  const page = (where: KeysetPage) => () => offeringsMatching(actor, {}, where);
  // In turns, so that what else the machine does falls on both.
  const [near, away]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    near.push(await timed(page({ size: 50 })));
    away.push(await timed(page(far)));
  }
  // A search that a page would give up after five seconds is still timed to its end.
  const found = await db.transaction(async (patient) => {
    await patient.execute(sql`set local statement_timeout = '60s'`);
    const times: number[] = [];
    for (const search of searches)
      times.push(await timed(() => offeringsMatching(actor, { search }, { size: 50 }, patient)));
    return times;
  });
  const counted: number[] = [];
  for (let round = 0; round < rounds; round++) counted.push(await timed(() => offeringCount(actor, {})));
  return [
    {
      measure: "Offerings, the page at 90 % of 1,000,000",
      value: ms(median(away)),
      against: `page 1, ${ms(median(near))}`,
      ratio: median(away) / median(near),
      target: { atMost: 1.5 },
    },
    {
      measure: "Offerings, contains-search over 1,000,000, p95 of 200",
      value: `median ${ms(median(found))}`,
      against: "–",
      ratio: percentile(found, 0.95),
      unit: " ms",
      target: { atMost: 20 },
    },
    {
      measure: "Offerings, total shown of 1,000,000",
      value: `p95 ${ms(percentile(counted, 0.95))}`,
      against: "–",
      ratio: median(counted),
      unit: " ms",
      target: { atMost: 2 },
    },
  ];
}
