/** Offerings by the million, each on sale in one version with one price, written in sets. Only for measuring: no command made them. */
import type pg from "pg";

export const many = 1_000_000;

const words = {
  kind: ["Fibre", "Rack", "Cloud node", "Backup", "Firewall", "Voice", "Wavelength", "Support"],
  place: ["Leeds", "Hamburg", "Lyon", "Porto", "Gdansk", "Turin", "Ghent", "Malmo", "Vienna", "Bilbao", "Cork"],
};
const pick = (from: readonly string[], by: number) =>
  `(array[${from.map((word) => `'${word}'`).join(",")}])[1 + (i / ${by}) % ${from.length}]`;

/** References and triggers rest meanwhile: what is written here holds by construction. */
export async function writeOfferings(client: pg.Client, count: number, series: string): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query(`
    create temp table made as select i, uuidv7() as offering_id, uuidv7() as version_id,
      ${pick(words.kind, 1)} || ' ' || ${pick(words.place, 8)} || ' line ' || i as name,
      now() - i * interval '1 second' as at from generate_series(1, ${count}) i`);
  await client.query(`
    insert into offerings (id, number, head_version_id, name, state, created_at, changed_at)
    select offering_id, '${series}-' || lpad(i::text, 7, '0'), version_id, name, 'launched', at, at from made`);
  await client.query(`
    insert into offering_versions (id, offering_id, n, state, name, valid_from, launched_at, created_at, changed_at)
    select version_id, offering_id, 1, 'launched', name, '2026-01-01', at, at, at from made`);
  await client.query(`
    insert into offering_prices (id, offering_version_id, position, name, type, amount_minor, amount_currency, period_type,
      period_length)
    select uuidv7(), version_id, 0, 'rent', 'recurring', 1000 + i % 90000, 'EUR', 'month', 1 from made`);
  await client.query("set session_replication_role = default");
  for (const table of ["offerings", "offering_versions", "offering_prices"])
    await client.query(`vacuum (analyze) ${table}`);
}

/** Words that people type: a place and a number, a kind, an end of an offering's number. */
export const searches = Array.from({ length: 200 }, (_, index) => {
  const place = words.place[index % words.place.length] ?? "";
  const texts = [
    `${place} line ${index * 37}`,
    `line ${100_000 + index * 4_001}`,
    place,
    `off-0${100_000 + index * 997}`,
  ];
  return texts[index % texts.length] ?? "";
});
