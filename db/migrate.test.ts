import pg from "pg";
import { expect, test } from "vitest";
import { appendOnlyTables } from "./grants";
import { migrate } from "./migrate";
import { migrationSteps, pendingMigrations } from "./pending";

const connected = async <T>(url: string | undefined, work: (client: pg.Client) => Promise<T>) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

test("each migration is newer than the one before it, because an older one is skipped without a word", () => {
  const times = migrationSteps().map((step) => step.when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

test("a migrated database has nothing pending, and migrating again by three at once changes nothing", async () => {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  expect(await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)])).toEqual([[], [], []]);
  expect(await connected(process.env.DATABASE_URL, pendingMigrations)).toEqual([]);
});

test("a database that another version made is left alone", async () => {
  await connected(process.env.DATABASE_OWNER_URL, (client) =>
    client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a newer version', 1)"),
  );
  await expect(migrate(process.env.DATABASE_OWNER_URL ?? "")).rejects.toThrow(/another version of Dealdesk/);
  await connected(process.env.DATABASE_OWNER_URL, (client) =>
    client.query("delete from drizzle.__drizzle_migrations where created_at = 1"),
  );
});

test("the product's role owns nothing and is no superuser", async () => {
  const { rows } = await connected(process.env.DATABASE_URL, (client) =>
    client.query(`select current_user as name, r.rolsuper as super,
      (select count(*)::int from pg_class c where pg_get_userbyid(c.relowner) = current_user) as owned
      from pg_roles r where r.rolname = current_user`),
  );
  expect(rows).toEqual([{ name: "dealdesk", super: false, owned: 0 }]);
});

test.each(appendOnlyTables)(
  "%s takes new rows and refuses every change, from the product's role and from the owner",
  async (table) => {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
      await expect(connected(process.env.DATABASE_URL, (client) => client.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      connected(process.env.DATABASE_OWNER_URL, (client) => client.query(`truncate ${table} cascade`)),
    ).rejects.toThrow(/append-only/);
  },
);

test("the product's role adds a job and sees it", async () => {
  const { rows } = await connected(process.env.DATABASE_URL, async (client) => {
    await client.query("select graphile_worker.add_job('probe', '{}'::json)");
    return client.query("select task_identifier as task from graphile_worker.jobs");
  });
  expect(rows).toEqual([{ task: "probe" }]);
});
