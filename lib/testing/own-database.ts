import { randomBytes } from "node:crypto";
import { afterAll, expect, inject } from "vitest";
import { copyTemplate, databaseUrl, dropDatabase } from "./server";

/** Rules are pure: their tests get no database, so that a rule which starts to read one fails. */
const needsDatabase = !/\/(kernel|domain)\//.test(expect.getState().testPath ?? "");

if (needsDatabase) {
  const { ownerUrl, appUrl, template, run } = inject("server");
  const name = `test_${run}_${randomBytes(6).toString("hex")}`;
  await copyTemplate(ownerUrl, template, name);
  process.env.DATABASE_URL = databaseUrl(appUrl, name);
  process.env.DATABASE_OWNER_URL = databaseUrl(ownerUrl, name);
  afterAll(async () => {
    await globalThis.dealdeskPool?.end();
    await dropDatabase(ownerUrl, name);
  });
} else {
  process.env.DATABASE_URL = "postgres://nobody@localhost:1/rules_read_no_database";
}
