/** The list of a million offerings as a file, read as one statement, against `COPY TO` of the same content. */
import type pg from "pg";
import { system } from "@/lib/kernel/actor";
import { everyOffering, type OfferingRow } from "@/lib/offerings/catalog/queries/offerings-matching";
import { contextFor } from "@/lib/platform/command";
import { type CsvFile, csvExport } from "@/lib/platform/csv-export";
import { type Figure, median, timed } from "./figure";

const actor = system("bench");

const file: CsvFile<OfferingRow> = {
  name: "offerings",
  permission: "offering:read",
  asked: {},
  rows: (on) => everyOffering(actor, {}, on),
  columns: [
    { head: "Number", of: (row) => row.number },
    { head: "Offering", of: (row) => row.name },
    { head: "State", of: (row) => row.state },
    { head: "Version", of: (row) => row.n },
    { head: "Monthly from", of: (row) => row.monthlyMinor },
    { head: "Currency", of: (row) => row.currency },
    { head: "Changed", of: (row) => row.changedAt },
  ],
};

const rounds = 3;

export async function exportAgainstCopy(client: pg.Client, rows: number): Promise<Figure[]> {
  const { rows: at } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
  const before = process.memoryUsage.rss();
  let most = before;
  const exported = async () => {
    const stream = csvExport(await contextFor(actor), file);
    if (!stream) throw new Error("Another export is under way.");
    for await (const _part of stream) most = Math.max(most, process.memoryUsage.rss());
  };
  const copied = () =>
    client.query(`copy (
      select o.number, o.name, o.state, v.n, p.amount_minor, p.amount_currency, o.changed_at
      from offerings o join offering_versions v on v.id = o.head_version_id
      left join offering_prices p on p.offering_version_id = v.id order by o.name, o.id
    ) to '${at[0]?.folder}/export.copy' with (format csv)`);
  const taken: { export: number; copy: number }[] = [];
  // In turns, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round++) taken.push({ export: await timed(exported), copy: await timed(copied) });
  const typical = (of: (one: (typeof taken)[number]) => number) => median(taken.map(of));
  const rate = (ms: number) => `${Math.round((rows / ms) * 1000).toLocaleString("en-GB")} rows a second`;
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  return [
    {
      measure: "Export of 1,000,000 offerings as CSV",
      value: rate(typical((one) => one.export)),
      against: `COPY TO of the same, ${rate(typical((one) => one.copy))}`,
      ratio: typical((one) => one.copy / one.export),
      target: { atLeast: 0.3 },
    },
    {
      measure: "Memory that the export takes at its most",
      value: `${megabytes(most)} MB`,
      against: `${megabytes(before)} MB before`,
      ratio: megabytes(most - before),
      unit: " MB",
      target: { atMost: 50 },
    },
  ];
}
