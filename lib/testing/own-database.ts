/**
 * What each test file gets before its first line: a world in which no other file has ever run. Files share a process, because
 * starting one and loading the libraries costs more than most of them take. So that nothing of ours survives from the file
 * before, our modules are loaded anew, and settings are again what they were when the process began.
 */
import { randomBytes } from "node:crypto";
import { afterAll, expect, inject, vi } from "vitest";
import { copyTemplate, databaseUrl, dropDatabase } from "./server";

declare global {
  var dealdeskFirstSettings: NodeJS.ProcessEnv | undefined;
}

vi.resetModules();
globalThis.dealdeskPool = undefined;
globalThis.dealdeskFirstSettings ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in globalThis.dealdeskFirstSettings)) delete process.env[name];
Object.assign(process.env, globalThis.dealdeskFirstSettings);

/** Rules are pure: their tests get no database, so that a rule which starts to read one fails. */
const needsDatabase = !/\/(kernel|domain)\//.test(expect.getState().testPath ?? "");

if (needsDatabase) {
  const { ownerUrl, appUrl, template, run } = inject("server");
  const name = `test_${run}_${randomBytes(6).toString("hex")}`;
  await copyTemplate(ownerUrl, template, name);
  process.env.DATABASE_URL = databaseUrl(appUrl, name);
  process.env.DATABASE_OWNER_URL = databaseUrl(ownerUrl, name);
  process.env.DATABASE_PATIENCE = "5";
  afterAll(async () => {
    await globalThis.dealdeskPool?.end();
    await dropDatabase(ownerUrl, name);
  });
} else {
  process.env.DATABASE_URL = "postgres://nobody@localhost:1/rules_read_no_database";
}
