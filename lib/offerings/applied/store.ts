import { sql } from "drizzle-orm";
import type { Context, Tx } from "@/lib/platform/command";

/**
 * Writes a checked import to the inventory in sets: one statement a table, however many rows. What is there already is
 * never changed in place when it was launched: an offering that is not what it was gets a new version.
 */
export type Application = {
  readonly importId: string;
  readonly number: string;
  readonly catalogId: string;
  readonly by: string | null;
};

const rows = (of: Application, kind: string) => sql`r.import_job_id = ${of.importId} and r.kind = ${kind}`;
const at = (ctx: Context) => sql`${ctx.now.toISOString()}::timestamptz`;

/** Rows whose meaning is no longer what the check said, because the inventory changed since. */
export async function rowsOutOfDate(tx: Tx, of: Application): Promise<number> {
  const live = sql`
    select 'specification' as kind, source_id, source_hash as hash from product_specifications
      where catalog_id = ${of.catalogId} and state not in ('retired', 'obsolete', 'rejected') and source_id is not null
    union all select 'offering', o.source_id, v.source_hash from offerings o
      join offering_versions v on v.id = o.head_version_id
      where o.catalog_id = ${of.catalogId} and o.state in ('active', 'launched') and o.source_id is not null
    union all select 'price', p.source_id, p.source_hash from offerings o
      join offering_prices p on p.offering_version_id = o.head_version_id
      where o.catalog_id = ${of.catalogId} and o.state in ('active', 'launched') and p.source_id is not null`;
  const { rows: found } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count
    from (select kind, source_id, hash, change from import_rows
      where import_job_id = ${of.importId} and kind in ('specification', 'offering', 'price')) r
    full join (${live}) l on l.kind = r.kind and l.source_id = r.source_id
    where coalesce(r.change, 'pending') is distinct from (case
      when r.change = 'broken' then 'broken'
      when r.source_id is null then 'unknown'
      when l.source_id is null then 'added'
      when r.change = 'removed' then 'removed'
      when l.hash is distinct from r.hash then 'changed' else 'unchanged' end)
      and not (r.source_id is null and l.kind = 'price' and exists (
        select from import_rows b where b.import_job_id = ${of.importId} and b.change = 'broken' and b.kind = 'offering'))`);
  return found[0]?.count ?? 0;
}

/** The first number of a block of so many. */
async function takeNumbers(tx: Tx, series: string, many: number): Promise<number> {
  const { rows: taken } = await tx.execute<{ last: string }>(sql`
    insert into number_series (name, last) values (${series}, ${many})
    on conflict (name) do update set last = number_series.last + ${many} returning last`);
  return Number(taken[0]?.last ?? many) - many;
}

export async function writeCategories(tx: Tx, ctx: Context, of: Application): Promise<void> {
  const parent = sql`(select coalesce(up.target_id, up.id) from import_rows up where up.import_job_id = ${of.importId}
    and up.kind = 'category' and up.source_id = r.content->>'parent' and up.change <> 'broken')`;
  await tx.execute(sql`
    insert into categories (id, name, parent_id, catalog_id, source_id, source_hash, created_at, changed_at)
    select r.id, r.content->>'name', ${parent}, ${of.catalogId}, r.source_id, r.hash, ${at(ctx)}, ${at(ctx)}
    from import_rows r where ${rows(of, "category")} and r.change = 'added'`);
  await tx.execute(sql`
    update categories c set name = r.content->>'name', parent_id = ${parent}, source_hash = r.hash,
      version = c.version + 1, changed_at = ${at(ctx)}
    from import_rows r where ${rows(of, "category")} and r.change = 'changed' and c.id = r.target_id`);
}

export async function writeSpecifications(tx: Tx, ctx: Context, of: Application, fresh: number): Promise<void> {
  const first = await takeNumbers(tx, "SPEC", fresh);
  const written = sql`${rows(of, "specification")} and r.change in ('added', 'changed')`;
  await tx.execute(sql`
    insert into product_specifications (id, number, name, description, brand, product_number, state, catalog_id, source_id,
      source_hash, created_at, changed_at)
    select r.id, 'SPEC-' || lpad((${first}::bigint + row_number() over (order by r.position))::text, 6, '0'),
      r.content->>'name', r.content->>'description', r.content->>'brand', r.content->>'productNumber', 'launched',
      ${of.catalogId}, r.source_id, r.hash, ${at(ctx)}, ${at(ctx)}
    from import_rows r where ${written} and r.target_id is null`);
  await tx.execute(sql`
    update product_specifications s set name = r.content->>'name', description = r.content->>'description',
      brand = r.content->>'brand', product_number = r.content->>'productNumber', source_hash = r.hash,
      state = case when r.change = 'added' then 'launched' else s.state end,
      status_reason = case when r.change = 'added' then null else s.status_reason end,
      version = s.version + 1, changed_at = ${at(ctx)}
    from import_rows r where ${written} and s.id = r.target_id`);
  await tx.execute(sql`
    delete from specification_characteristics c using import_rows r where ${written} and c.specification_id = r.target_id`);
  await tx.execute(characteristicsFrom(sql`r.content`, sql`${written}`, sql`coalesce(r.target_id, r.id)`));
}

/** Inserts the characteristics that a JSON content lists. */
export const characteristicsFrom = (
  content: ReturnType<typeof sql>,
  where: ReturnType<typeof sql>,
  id: ReturnType<typeof sql>,
) => sql`
  insert into specification_characteristics (id, specification_id, position, name, description, value_type, configurable,
    min_cardinality, max_cardinality, regex, value_from, value_to, unit, values)
  select c.id, ${id}, c.position - 1, c.name, c.description, c."valueType", c.configurable, c."minCardinality",
    c."maxCardinality", c.regex, c."valueFrom", c."valueTo", c.unit, c.values
  from import_rows r, rows from (jsonb_to_recordset(${content}->'characteristics') as (id uuid, name text, description text,
    "valueType" text, configurable boolean, "minCardinality" int, "maxCardinality" int, regex text,
    "valueFrom" double precision, "valueTo" double precision, unit text, values jsonb)) with ordinality
    as c(id, name, description, "valueType", configurable, "minCardinality", "maxCardinality", regex, "valueFrom",
      "valueTo", unit, values, position)
  where ${where}`;

const offeringId = sql`coalesce(r.target_id, (r.content->>'offeringId')::uuid)`;

/** Specification and category that an offering of the file names, as the inventory knows them. */
const named = (of: Application) => sql`
  left join product_specifications s on s.catalog_id = ${of.catalogId} and s.source_id = r.content->>'specification'
  left join categories c on c.catalog_id = ${of.catalogId} and c.source_id = r.content->>'category'`;

/**
 * New identities. Each names its version as head before that is there, and so do the parts that follow: the version comes
 * last, whole and on sale at once, because to one on sale nothing can be added.
 */
export async function writeOfferings(tx: Tx, ctx: Context, of: Application, fresh: number): Promise<void> {
  await tx.execute(sql`set constraints "offerings_head_version_id_offering_versions_id_fk",
    "offering_prices_offering_version_id_offering_versions_id_fk", "offering_terms_offering_version_id_offering_versions_id_fk",
    "bundle_groups_offering_version_id_offering_versions_id_fk", "bundle_options_offering_version_id_offering_versions_id_fk"
    deferred`);
  const first = await takeNumbers(tx, "OFF", fresh);
  await tx.execute(sql`
    insert into offerings (id, number, catalog_id, source_id, name, state, head_version_id, category_id,
      specification_id, created_at, changed_at)
    select ${offeringId}, 'OFF-' || lpad((${first}::bigint + row_number() over (order by r.position))::text, 6, '0'),
      ${of.catalogId}, r.source_id, r.content->>'name', r.content->>'state', r.id, c.id, s.id, ${at(ctx)}, ${at(ctx)}
    from import_rows r ${named(of)} where ${rows(of, "offering")} and r.change = 'added' and r.target_id is null`);
  await tx.execute(sql`
    insert into offering_external_identifiers (id, offering_id, owner, type, external_id)
    select gen_random_uuid(), ${offeringId}, e.owner, e.type, e.id
    from import_rows r, jsonb_to_recordset(r.content->'external') as e(owner text, type text, id text)
    where ${rows(of, "offering")} and r.makes_version
    on conflict (owner, type, external_id) do nothing`);
}

const versioned = (of: Application) =>
  sql`o.import_job_id = ${of.importId} and o.kind = 'offering' and o.makes_version`;

/** The prices of the new versions: as read, and as they were where the file's could not be read. */
export async function writePrices(tx: Tx, of: Application): Promise<void> {
  await tx.execute(sql`
    insert into offering_prices (id, offering_version_id, position, name, description, type, amount_minor, amount_currency,
      share_bps, priority, period_type, period_length, unit, unit_amount, term_months, source_id, source_hash)
    select r.id, o.id, (r.content->>'position')::int, r.content->>'name', r.content->>'description', r.content->>'type',
      (r.content->>'amountMinor')::bigint, r.content->>'currency', (r.content->>'shareBps')::int,
      (r.content->>'priority')::int, r.content->>'periodType', (r.content->>'periodLength')::int, r.content->>'unit',
      (r.content->>'unitAmount')::int, (r.content->>'termMonths')::int, r.source_id, r.hash
    from import_rows o join import_rows r on r.import_job_id = o.import_job_id and r.parent_source_id = o.source_id
    where ${versioned(of)} and r.kind = 'price' and r.change in ('added', 'changed', 'unchanged')`);
  await tx.execute(sql`
    insert into offering_prices (id, offering_version_id, position, name, description, type, amount_minor, amount_currency,
      share_bps, priority, period_type, period_length, unit, unit_amount, term_months, source_id, source_hash)
    select gen_random_uuid(), o.id, 10000 + p.position, p.name, p.description, p.type, p.amount_minor, p.amount_currency,
      p.share_bps, p.priority, p.period_type, p.period_length, p.unit, p.unit_amount, p.term_months, p.source_id, p.source_hash
    from import_rows o join import_rows r on r.import_job_id = o.import_job_id and r.parent_source_id = o.source_id
    join offering_prices p on p.id = r.target_id
    where ${versioned(of)} and r.kind = 'price' and r.change = 'broken'`);
  await tx.execute(sql`
    insert into offering_terms (id, offering_version_id, name, months)
    select t.id, o.id, t.name, t.months
    from import_rows o, jsonb_to_recordset(o.content->'terms') as t(id uuid, name text, months int) where ${versioned(of)}`);
}

export async function writeBundles(tx: Tx, of: Application): Promise<void> {
  const groups = sql`import_rows o, jsonb_array_elements(o.content->'groups') with ordinality as g(content, position)`;
  await tx.execute(sql`
    insert into bundle_groups (id, offering_version_id, position, name, lower_limit, upper_limit, source_id)
    select (g.content->>'id')::uuid, o.id, g.position - 1, g.content->>'name', (g.content->>'lower')::int,
      (g.content->>'upper')::int, g.content->>'sourceId'
    from ${groups} where ${versioned(of)}`);
  await tx.execute(sql`
    insert into bundle_options (id, bundle_group_id, offering_version_id, offering_id, position, lower_limit, default_count,
      upper_limit)
    select (b.content->>'id')::uuid, (g.content->>'id')::uuid, o.id, child.id, b.position - 1, (b.content->>'lower')::int,
      (b.content->>'defaultCount')::int, (b.content->>'upper')::int
    from ${groups}, jsonb_array_elements(g.content->'options') with ordinality as b(content, position)
    join offerings child on child.catalog_id = ${of.catalogId} and child.source_id = b.content->>'offeringId'
    where ${versioned(of)}`);
}

/** Retires the versions that new ones replace, and puts those on sale in their place. */
export async function writeVersions(tx: Tx, ctx: Context, of: Application): Promise<void> {
  await tx.execute(sql`
    update offering_versions v set ${closed(ctx)}, status_reason = ${`Replaced by import ${of.number}`}
    from import_rows o join offerings f on f.id = o.target_id
    where ${versioned(of)} and v.id = f.head_version_id and v.state in ('active', 'launched')`);
  await tx.execute(sql`
    insert into offering_versions (id, offering_id, n, state, name, description, is_sellable, is_bundle, specification_id,
      category_id, characteristic_uses, valid_from, valid_until, based_on_id, source_hash, launched_at, created_by, created_at,
      changed_at)
    select r.id, ${offeringId}, coalesce((select max(v.n) from offering_versions v where v.offering_id = r.target_id), 0) + 1,
      r.content->>'state', r.content->>'name', r.content->>'description', (r.content->>'isSellable')::boolean,
      (r.content->>'isBundle')::boolean, s.id, c.id, r.content->'uses', greatest((r.content->>'validFrom')::date, ${day(ctx)}),
      (r.content->>'validUntil')::date, o.head_version_id, r.hash, ${at(ctx)}, ${of.by}, ${at(ctx)}, ${at(ctx)}
    from import_rows r left join offerings o on o.id = r.target_id ${named(of)}
    where ${rows(of, "offering")} and r.makes_version`);
}

const day = (ctx: Context) => sql`${ctx.now.toISOString().slice(0, 10)}::date`;
const closed = (ctx: Context) => sql`valid_from = coalesce(v.valid_from, ${day(ctx)}),
  valid_until = least(v.valid_until, greatest(v.valid_from, ${day(ctx)})), retired_at = ${at(ctx)}, changed_at = ${at(ctx)},
  version = v.version + 1, state = 'retired'`;

/** Retires what the file no longer has, and names the heads of what was there before. */
export async function retireRemoved(tx: Tx, ctx: Context, of: Application): Promise<void> {
  await tx.execute(sql`
    update offering_versions v set ${closed(ctx)}, status_reason = ${`No longer in the list of import ${of.number}`}
    from import_rows r join offerings f on f.id = r.target_id
    where ${rows(of, "offering")} and r.change = 'removed' and v.id = f.head_version_id and v.state in ('active', 'launched')`);
  await tx.execute(sql`
    update product_specifications s set state = 'retired', version = s.version + 1, changed_at = ${at(ctx)},
      status_reason = ${`No longer in the list of import ${of.number}`}
    from import_rows r where ${rows(of, "specification")} and r.change = 'removed' and s.id = r.target_id`);
  await refreshHeadsOf(tx, ctx, of, sql`r.target_id is not null`);
}

/** Names the heads of the offerings that this import touched: of all, or of those rows. */
export async function refreshHeadsOf(tx: Tx, ctx: Context, of: Application, which = sql`true`): Promise<void> {
  await tx.execute(sql`
    update offerings f set head_version_id = h.id, name = h.name, state = h.state, category_id = h.category_id,
      specification_id = h.specification_id, version = f.version + 1, changed_at = ${at(ctx)}
    from (
      select distinct on (v.offering_id) v.id, v.offering_id, v.name, v.state, v.category_id, v.specification_id
      from import_rows r join offering_versions v on v.offering_id = ${offeringId}
      where ${rows(of, "offering")} and (r.makes_version or r.change = 'removed') and ${which}
      order by v.offering_id, (v.state = 'launched') desc, v.n desc
    ) h
    where f.id = h.offering_id`);
}

export type Touched = {
  readonly offering_id: string;
  readonly number: string;
  readonly name: string;
  readonly version_id: string;
  readonly n: number;
  readonly change: "added" | "changed" | "removed" | "unchanged";
  readonly prices: readonly { name: string; change: string; before: number | null; after: number | null }[] | null;
};

/** Every offering that the import changed, with what happened to its prices, for the journal. */
export async function touched(tx: Tx, of: Application): Promise<Touched[]> {
  const { rows: found } = await tx.execute<Touched>(sql`
    select f.id as offering_id, f.number, f.name, f.head_version_id as version_id, v.n, r.change, p.prices
    from import_rows r
    join offerings f on f.id = ${offeringId}
    join offering_versions v on v.id = f.head_version_id
    left join (
      select p.parent_source_id, jsonb_agg(jsonb_build_object('name', p.label, 'change', p.change,
        'before', p.before->'amountMinor', 'after', p.content->'amountMinor') order by p.position) as prices
      from import_rows p where p.import_job_id = ${of.importId} and p.kind = 'price' and p.change = 'changed'
      group by p.parent_source_id
    ) p on p.parent_source_id = r.source_id
    where ${rows(of, "offering")} and (r.makes_version or r.change = 'removed')
    order by r.change, f.number`);
  return found;
}

type Counts = { readonly specifications: number; readonly offerings: number };

/** How many new records need a number. */
export async function freshRecords(tx: Tx, of: Application): Promise<Counts> {
  const { rows: found } = await tx.execute<Counts>(sql`
    select count(*) filter (where kind = 'specification')::int as specifications,
      count(*) filter (where kind = 'offering')::int as offerings
    from import_rows r where r.import_job_id = ${of.importId} and r.change = 'added' and r.target_id is null`);
  return found[0] ?? { specifications: 0, offerings: 0 };
}

export async function writeCatalog(tx: Tx, ctx: Context, of: Application): Promise<void> {
  await tx.execute(sql`
    update catalogs c set name = r.content->>'name', source_version = r.content->>'version', source_hash = r.hash,
      version = c.version + 1, changed_at = ${at(ctx)}
    from import_rows r where ${rows(of, "catalog")} and c.id = ${of.catalogId}`);
}

/** The whole change, in the order in which the records build on each other, telling how far it is. */
export async function writeInventory(
  tx: Tx,
  ctx: Context,
  of: Application,
  tell: (step: string, done: number, total: number) => Promise<void>,
): Promise<void> {
  const fresh = await freshRecords(tx, of);
  const steps: readonly [string, () => Promise<void>][] = [
    ["Categories", () => writeCategories(tx, ctx, of)],
    ["Specifications", () => writeSpecifications(tx, ctx, of, fresh.specifications)],
    ["Offerings", () => writeOfferings(tx, ctx, of, fresh.offerings)],
    ["Prices", () => writePrices(tx, of)],
    ["Bundles", () => writeBundles(tx, of)],
    ["Versions", () => writeVersions(tx, ctx, of)],
    ["What is gone", () => retireRemoved(tx, ctx, of)],
    ["Catalogue", () => writeCatalog(tx, ctx, of)],
  ];
  for (const [index, [step, write]] of steps.entries()) {
    await tell(step, index, steps.length);
    await write();
  }
}
