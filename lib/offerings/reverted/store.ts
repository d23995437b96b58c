import { sql } from "drizzle-orm";
import type { Context, Tx } from "@/lib/platform/command";
import { type Application, characteristicsFrom, refreshHeadsOf } from "../applied/store";

/** Takes an applied import back in sets. */
const made = (of: Application) => sql`r.import_job_id = ${of.importId} and r.kind = 'offering' and r.makes_version`;
const gone = (of: Application) =>
  sql`r.import_job_id = ${of.importId} and r.kind = 'offering' and r.change = 'removed'`;
const specs = (of: Application) => sql`r.import_job_id = ${of.importId} and r.kind = 'specification'`;

/** Offerings that are not as the import left them: a new version, another state. */
export async function wentOn(tx: Tx, of: Application): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from import_rows r
    left join offering_versions v on v.id = r.id
    left join offerings o on o.id = coalesce(v.offering_id, r.target_id)
    where (${made(of)} and (o.head_version_id is distinct from r.id or v.state not in ('active', 'launched')))
      or (${gone(of)} and o.state <> 'retired')`);
  return rows[0]?.count ?? 0;
}

/** What the import made is retired; what it replaced, or took from sale, is on sale as it was. */
export async function takeBack(tx: Tx, ctx: Context, of: Application): Promise<void> {
  const at = sql`${ctx.now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update offering_versions v set state = 'retired', status_reason = ${`Import ${of.number} was undone`},
      valid_until = v.valid_from, retired_at = ${at}, changed_at = ${at}, version = v.version + 1
    from import_rows r where ${made(of)} and v.id = r.id`);
  // What was undone counts as never valid, so that the periods of the reopened versions stay their own.
  const again = sql`state = case when v.launched_at is null then 'active' else 'launched' end, status_reason = null,
    valid_until = null, retired_at = null, changed_at = ${at}, version = v.version + 1`;
  await tx.execute(sql`
    update offering_versions v set ${again}
    from import_rows r join offering_versions mine on mine.id = r.id
    where ${made(of)} and v.id = mine.based_on_id and v.status_reason = ${`Replaced by import ${of.number}`}`);
  await tx.execute(sql`
    update offering_versions v set ${again}
    from import_rows r join offerings o on o.id = r.target_id where ${gone(of)} and v.id = o.head_version_id`);
  await tx.execute(sql`
    update product_specifications s set state = 'launched', status_reason = null, changed_at = ${at}, version = s.version + 1
    from import_rows r where ${specs(of)} and r.change = 'removed' and s.id = r.target_id`);
  await tx.execute(sql`
    update product_specifications s set state = 'retired', status_reason = ${`Import ${of.number} was undone`},
      changed_at = ${at}, version = s.version + 1
    from import_rows r where ${specs(of)} and r.change = 'added' and s.id = coalesce(r.target_id, r.id)`);
  await takeBackSpecifications(tx, of, at);
  await refreshHeadsOf(tx, ctx, of);
}

async function takeBackSpecifications(tx: Tx, of: Application, at: ReturnType<typeof sql>): Promise<void> {
  const changed = sql`${specs(of)} and r.change = 'changed'`;
  await tx.execute(sql`
    update product_specifications s set name = r.before->>'name', description = r.before->>'description',
      brand = r.before->>'brand', product_number = r.before->>'productNumber', source_hash = r.before->>'sourceHash',
      changed_at = ${at}, version = s.version + 1
    from import_rows r where ${changed} and s.id = r.target_id`);
  await tx.execute(sql`
    delete from specification_characteristics c using import_rows r where ${changed} and c.specification_id = r.target_id`);
  await tx.execute(characteristicsFrom(sql`r.before`, changed, sql`r.target_id`));
}
