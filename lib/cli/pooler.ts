/** PgBouncer in transaction mode before a database, as it stands before a cluster: only for tests. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { notAsRoot } from "@/db/embedded/binaries";
import { SetupProblem } from "@/db/embedded/problem";
import { freePort } from "./port";

export interface Pooler {
  url: string;
  stop(): Promise<void>;
}

export async function pool(name: string, direct: string): Promise<Pooler> {
  if (name !== "pgbouncer") throw new SetupProblem(`POOLER is "${name}".`, "POOLER=pgbouncer npm test -- e2e");
  const program = ["pgbouncer", "/usr/sbin/pgbouncer"].find((path) => spawnSync(path, ["--version"]).status === 0);
  if (!program) throw new SetupProblem("There is no PgBouncer on this machine.", "sudo apt-get install pgbouncer");
  const port = await freePort();
  const { prefix, account } = notAsRoot();
  const folder = mkdtempSync(join(tmpdir(), "dealdesk-pgbouncer-"));
  const files = { "pgbouncer.ini": settings(direct, port, folder), "userlist.txt": userList(direct) };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text, { mode: 0o600 });
  if (account)
    for (const path of [folder, ...Object.keys(files).map((file) => join(folder, file))])
      chownSync(path, account.uid, account.gid);
  const [command = "", ...args] = [...prefix, program, "--quiet", join(folder, "pgbouncer.ini")];
  const child = spawn(command, args, { ...account, stdio: "ignore" });
  const kill = () => child.kill("SIGTERM");
  process.once("exit", kill);
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  if (!(await answers(port)))
    throw new SetupProblem("PgBouncer did not start.", `tail -20 ${join(folder, "pgbouncer.log")}`);
  const address = new URL(direct);
  address.port = String(port);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: address.toString(), stop };
}

/** What README.md tells an operator to write. */
const settings = (direct: string, port: number, folder: string) => `
[databases]
${nameOf(direct)} = host=127.0.0.1 port=${new URL(direct).port} connect_query='set statement_timeout = 5000; set lock_timeout = 2000; set idle_in_transaction_session_timeout = 15000'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = 20
max_client_conn = 200
auth_type = scram-sha-256
auth_file = ${join(folder, "userlist.txt")}
ignore_startup_parameters = options
logfile = ${join(folder, "pgbouncer.log")}
`;

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const userList = (url: string) =>
  `"${decodeURIComponent(new URL(url).username)}" "${decodeURIComponent(new URL(url).password)}"\n`;

async function answers(port: number): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, "127.0.0.1", () => done(true));
      socket.once("error", () => done(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return true;
  }
  return false;
}
