import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { binaries } from "./binaries";
import { SetupProblem } from "./problem";
import { embeddedProcess, startEmbedded, stopEmbedded } from "./server";

const folder = mkdtempSync(join(tmpdir(), "dealdesk-embedded-"));
const start = (durable = false) => startEmbedded({ folder, durable });
const pgdata = join(binaries(folder).dataFolder, "pgdata");

afterAll(async () => {
  await stopEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
});

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => embeddedProcess(folder)?.pid, { timeout: 10_000 }).not.toBe(pid);
}

beforeEach(async () => {
  await stopEmbedded(folder);
});

test("of three that start at once on an empty folder one makes the data, and all have the same server", async () => {
  const servers = await Promise.all([start(), start(), start()]);
  expect(new Set(servers.map((server) => server.appUrl)).size).toBe(1);
  expect(new Set(servers.map((server) => server.port)).size).toBe(1);
  expect(await query(servers[0]?.appUrl ?? "", "select current_user as name")).toEqual([{ name: "dealdesk" }]);
});

test("a server that was killed starts again by itself at the same address and has everything that was committed", async () => {
  const before = await start(true);
  await query(before.ownerUrl, "create table kept as select 42 as answer");
  const { pid } = embeddedProcess(folder) ?? { pid: 0 };
  process.kill(pid, "SIGKILL");
  await untilGone(pid);
  const after = await start(true);
  expect(after.ownerUrl).toBe(before.ownerUrl);
  expect(after.adopted).toBe(false);
  expect(await query(after.ownerUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
});

test("a pid file that names another program does not keep the server from starting", async () => {
  await start();
  const file = join(pgdata, "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  await stopEmbedded(folder);
  writeFileSync(file, [process.pid, ...lines.slice(1)].join("\n"), { mode: 0o600 });
  expect((await start()).adopted).toBe(false);
});

test("who starts second uses the server that runs", async () => {
  const first = await start();
  const second = await start();
  expect([first.adopted, second.adopted]).toEqual([false, true]);
});

test("data of another major version is left alone, and the line that puts it aside is named", async () => {
  await start();
  await stopEmbedded(folder);
  const file = join(pgdata, "PG_VERSION");
  const version = readFileSync(file, "utf8");
  writeFileSync(file, "9\n");
  const refused = await start().catch((fault: unknown) => fault);
  writeFileSync(file, version);
  expect(refused).toBeInstanceOf(SetupProblem);
  expect(refused).toMatchObject({
    message: expect.stringContaining("PostgreSQL 9"),
    mend: expect.stringMatching(/^mv /),
  });
});

test("a folder that cannot be written is said in one sentence", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const refused = await startEmbedded({ folder: join(file, "data") }).catch((fault: unknown) => fault);
  expect(refused).toMatchObject({ message: expect.stringContaining("cannot be written"), mend: expect.any(String) });
});
