/** The import of a large price list, checked and journalled, against `COPY` of the same rows into the same tables. */
import { system } from "@/lib/kernel/actor";
import { must } from "@/lib/kernel/result";
import { applyImport } from "@/lib/offerings/imports/commands/apply-import";
import { receiveImport } from "@/lib/offerings/imports/commands/receive-import";
import { importDetail } from "@/lib/offerings/imports/queries/import";
import { contextFor } from "@/lib/platform/command";
import { largeCatalogue } from "@/lib/testing/large-catalogue";
import { jobs } from "@/lib/wiring";
import { step } from "../say";
import { asOwner } from "./as-owner";
import { type Figure, timed } from "./figure";

const actor = system("bench");
const offerings = 20_000;

/** The tables that hold what the file said. */
const tables = [
  "product_specifications",
  "specification_characteristics",
  "offerings",
  "offering_versions",
  "offering_prices",
  "offering_terms",
  "offering_external_identifiers",
];

export async function importAgainstCopy(ownerUrl: string): Promise<Figure[]> {
  const bytes = largeCatalogue(offerings);
  const { id } = must(await receiveImport(await contextFor(actor), { fileName: "large.json", bytes }));
  const done = (job: "check_import" | "apply_import") => timed(async () => jobs[job]?.({ id }));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const check = await step("Check", () => done("check_import"), seconds);
  const { version } = await importDetail(actor, id);
  must(await applyImport(await contextFor(actor), { id, version }));
  const apply = await step("Apply", () => done("apply_import"), seconds);
  const after = await importDetail(actor, id);
  if (after.state !== "applied") throw new Error(after.problem ?? `The import is ${after.state}.`);
  const copy = await step(
    "COPY of the same rows",
    () => copied(ownerUrl),
    ({ ms }) => seconds(ms),
  );
  const rate = (ms: number) => `${Math.round((copy.rows / ms) * 1000).toLocaleString("en-GB")} rows a second`;
  return [
    {
      measure: `Import of ${offerings.toLocaleString("en-GB")} offerings, checked and journalled`,
      value: rate(check + apply),
      against: `COPY, ${rate(copy.ms)}`,
      ratio: copy.ms / (check + apply),
      target: { atLeast: 0.25 },
    },
  ];
}

/**
 * Writes the rows to files, and times `COPY` of them into tables like those they came from: columns, checks, indexes, and the
 * references to other records that each row is checked for.
 */
const copied = (ownerUrl: string): Promise<{ ms: number; rows: number }> =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    const file = (table: string) => `'${rows[0]?.folder}/${table}.copy'`;
    let count = 0;
    for (const table of tables) {
      count += (await client.query(`copy ${table} to ${file(table)}`)).rowCount ?? 0;
      await client.query(`create table bench_${table} (like ${table} including all)`);
      const { rows: references } = await client.query<{ is: string }>(
        "select pg_get_constraintdef(oid) as is from pg_constraint where conrelid = $1::regclass and contype = 'f'",
        [table],
      );
      for (const reference of references) await client.query(`alter table bench_${table} add ${reference.is}`);
    }
    await client.query("checkpoint");
    const ms = await timed(async () => {
      await client.query("begin");
      for (const table of tables) await client.query(`copy bench_${table} from ${file(table)}`);
      await client.query("commit");
    });
    return { ms, rows: count };
  });
