/** The production build, served on a free port with a database of its own, for the journeys. */
import { randomBytes } from "node:crypto";
import type { EmbeddedServer } from "@/db/embedded/server";
import { copyTemplate, databaseUrl, runJobsByTheMachinesClock, templateDatabase } from "@/lib/testing/server";
import { freePort } from "./port";
import { serve, untilReady } from "./serve";

export interface DeskUnderTest {
  database: string;
  /** What the journeys need to know. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

export async function deskUnderTest(server: EmbeddedServer, logFile: string): Promise<DeskUnderTest> {
  const template = await templateDatabase(server);
  const database = `e2e_${process.pid}_${randomBytes(4).toString("hex")}`;
  await copyTemplate(server.ownerUrl, template, database);
  const env = {
    DATABASE_URL: databaseUrl(server.appUrl, database),
    DATABASE_OWNER_URL: databaseUrl(server.ownerUrl, database),
  };
  await runJobsByTheMachinesClock(env.DATABASE_OWNER_URL);
  await fill(env);
  const port = await freePort();
  const serving = serve({ mode: "start", port, host: "localhost", env: { ...env, LOG_LEVEL: "error" }, logFile });
  await untilReady(port, serving);
  return { database, env: { ...env, E2E_URL: `http://localhost:${port}` }, stop: () => serving.stop() };
}

async function fill(env: Record<string, string>): Promise<void> {
  Object.assign(process.env, env);
  const [{ establishCompany }, { pool }] = await Promise.all([import("@/lib/testing/company"), import("@/db/client")]);
  await establishCompany();
  await pool.end();
}
