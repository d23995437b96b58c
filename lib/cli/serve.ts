/** The server process: started, waited for, and stopped together with us, however we end. */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { SetupProblem } from "@/db/embedded/problem";
import { deploymentId } from "./build";

export interface Serving {
  pid: number | undefined;
  /** Resolves with the exit code when the server process has ended. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  mode: "start" | "dev";
  port: number;
  host: string;
  env: Record<string, string>;
  /** Of the build, when it is not this project's own. */
  folder?: string;
  /** Where what it says goes; without one, to the terminal. */
  logFile?: string;
}

export function serve(options: ServeOptions): Serving {
  const { mode, port, host } = options;
  const args = ["node_modules/next/dist/bin/next", mode, options.folder ?? ".", "-p", String(port), "-H", host];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      ...(mode === "start" ? { NEXT_MANUAL_SIG_HANDLE: "true" } : {}),
      ...(mode === "start" && !options.folder ? { NEXT_DEPLOYMENT_ID: deploymentId() } : {}),
      PORT: String(port),
      ...options.env,
    },
    // The channel closes when we are killed, and the server stops by itself then.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) if (stream) passOn(stream, options.logFile);
  const ended = new Promise<number>((done) => child.on("exit", (code, signal) => done(code ?? (signal ? 1 : 0))));
  return { pid: child.pid, ended, stop: () => stop(child, ended) };
}

/** Everything the server says except the framework's own greeting. */
function passOn(stream: NodeJS.ReadableStream, logFile?: string): void {
  const file = logFile ? createWriteStream(logFile, { flags: "a" }) : undefined;
  const greeting =
    /^\s*(▲|- (Local|Network|Environments|Experiments)|[✓·] (Starting|Ready|Running|authInterrupts|proxyClient|serverActions))/;
  createInterface({ input: stream }).on("line", (line) => {
    if (!line.trim() || greeting.test(line)) return;
    if (file) file.write(`${line}\n`);
    else console.log(line);
  });
}

/** Waits until the first page can be asked for. */
export async function untilReady(port: number, serving: Serving): Promise<void> {
  const over = serving.ended.then((code) => {
    throw new SetupProblem(`The server ended before it was ready (code ${code}).`, "npm run doctor");
  });
  over.catch(() => undefined);
  let because = "it did not answer";
  for (const end = Date.now() + 90_000; Date.now() < end; ) {
    const answer = await Promise.race([ask(port), over]);
    if (answer === true) return;
    because = answer || because;
    await Promise.race([pause(150), over]);
  }
  throw new SetupProblem(`The server was not ready after 90 s: ${because}`, "npm run doctor");
}

async function ask(port: number): Promise<true | string> {
  try {
    const answer = await fetch(`http://localhost:${port}/api/ready`, { signal: AbortSignal.timeout(30_000) });
    if (answer.ok) return true;
    return ((await answer.json()) as { because?: string }).because ?? "";
  } catch {
    return "";
  }
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
  await ended;
  clearTimeout(late);
}

/** Calls `end` once on Ctrl-C, a terminate or a closed terminal; a second Ctrl-C does not wait. */
export function onStop(end: () => Promise<void>): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (asked && signal === "SIGINT") process.exit(130);
      if (asked) return;
      asked = true;
      void end().finally(() => process.exit(signal === "SIGINT" ? 130 : 0));
    });
}
