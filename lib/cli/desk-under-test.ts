/** The production build, served on a free port with a database of its own, for the journeys. */
import { randomBytes } from "node:crypto";
import type { EmbeddedServer } from "@/db/embedded/server";
import { copyTemplate, databaseUrl, runJobsByTheMachinesClock, templateDatabase } from "@/lib/testing/server";
import { balance } from "./balancer";
import { pool } from "./pooler";
import { freePort } from "./port";
import { serve, untilReady } from "./serve";

export interface DeskUnderTest {
  database: string;
  /** What the journeys need to know. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** `DESKS=2` serves two copies behind a balancer, `POOLER=pgbouncer` puts PgBouncer between them and the database. */
export async function deskUnderTest(server: EmbeddedServer, logFile: string): Promise<DeskUnderTest> {
  const template = await templateDatabase(server);
  const database = `e2e_${process.pid}_${randomBytes(4).toString("hex")}`;
  await copyTemplate(server.ownerUrl, template, database);
  const direct = databaseUrl(server.appUrl, database);
  const pooler = process.env.POOLER ? await pool(process.env.POOLER, direct) : undefined;
  const env = {
    DATABASE_URL: pooler?.url ?? direct,
    DATABASE_OWNER_URL: databaseUrl(server.ownerUrl, database),
  };
  await runJobsByTheMachinesClock(env.DATABASE_OWNER_URL);
  await fill(env);
  const desks = await serveCopies(Number(process.env.DESKS ?? 1), { ...env, LOG_LEVEL: "error" }, logFile);
  const stop = async () => {
    await desks.stop();
    await pooler?.stop();
  };
  return { database, env: { ...env, E2E_URL: desks.url }, stop };
}

/** What copies of one build share: where they are found and the key of their actions. */
async function serveCopies(count: number, given: Record<string, string>, logFile: string) {
  const ports: number[] = [];
  for (let copy = 0; copy < count; copy++) ports.push(await freePort());
  const balancer = count > 1 ? await balance(ports) : undefined;
  const url = `http://localhost:${balancer?.port ?? ports[0]}`;
  const shared: Record<string, string> = balancer
    ? { PUBLIC_URL: url, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64") }
    : {};
  const copies = ports.map((port) =>
    serve({ mode: "start", port, host: "localhost", env: { ...given, ...shared }, logFile }),
  );
  await Promise.all(copies.map((copy, index) => untilReady(ports[index] ?? 0, copy)));
  const stop = async () => {
    await Promise.all(copies.map((copy) => copy.stop()));
    await balancer?.stop();
  };
  return { url, stop };
}

async function fill(env: Record<string, string>): Promise<void> {
  Object.assign(process.env, env);
  const [{ establishCompany }, connections] = await Promise.all([
    import("@/lib/testing/company"),
    import("@/db/client"),
  ]);
  await establishCompany();
  await connections.pool.end();
}
