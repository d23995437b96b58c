/**
 * What the product's own role may do: read and write rows, never the shape of a table. On the tables of evidence it may
 * only add. The triggers of the migrations say the same to every role, so a server with one role for both is guarded too.
 */
import pg from "pg";

/** Rows that are added and never changed: the journal, signed evidence, decisions. */
export const appendOnlyTables: readonly string[] = [
  "journal_entries",
  "agreement_versions",
  "signing_policies",
  "signing_consents",
  "signatures",
  "signed_documents",
  "approval_decisions",
  "qualification_policies",
  "gate_decisions",
  "purchase_stages",
  "purchase_sign_offs",
  "destination_probes",
  "credit_lines",
  "credit_line_parts",
  "targets",
];

const jobsSchema = "graphile_worker";

/** Grants are stated anew after each migration. Harmless to repeat. */
export async function grant(client: pg.ClientBase, appRole: string): Promise<void> {
  const role = pg.escapeIdentifier(appRole);
  const { rows } = await client.query<{ owner: boolean; exists: boolean }>(
    "select current_user = $1 as owner, exists (select from pg_roles where rolname = $1) as exists",
    [appRole],
  );
  if (!rows[0]?.exists || rows[0].owner) return;
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    grant usage on schema drizzle to ${role};
    grant select on all tables in schema drizzle to ${role};
    grant usage on schema ${jobsSchema} to ${role};
    grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${role};
    grant usage, select on all sequences in schema ${jobsSchema} to ${role};
    grant execute on all functions in schema ${jobsSchema} to ${role};
  `);
  for (const table of await existing(client, appendOnlyTables))
    await client.query(`revoke update, delete, truncate on ${pg.escapeIdentifier(table)} from ${role}`);
  await letJobsThrough(client, role);
}

async function existing(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename = any($1)",
    [tables],
  );
  const missing = tables.filter((table) => !rows.some((row) => row.name === table));
  if (missing.length > 0) throw new Error(`Append-only tables that do not exist: ${missing.join(", ")}`);
  return rows.map((row) => row.name);
}

/** The job queue switches row security on and writes no policy, so only its owner would see a job. */
async function letJobsThrough(client: pg.ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and c.relrowsecurity`,
    [jobsSchema],
  );
  for (const { name } of rows) {
    const table = `${jobsSchema}.${pg.escapeIdentifier(name)}`;
    await client.query(`drop policy if exists dealdesk on ${table}`);
    await client.query(`create policy dealdesk on ${table} to ${role} using (true) with check (true)`);
  }
}
