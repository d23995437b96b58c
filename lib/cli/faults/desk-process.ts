/** The production build as a process that can be killed and started again, as an operator would. */
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type Serving, serve } from "../serve";
import { killFamily } from "./kill";

export interface DeskProcess {
  readonly origin: string;
  readonly port: number;
  /** Starts it and waits for its first good page; answers the milliseconds. */
  start(): Promise<number>;
  /** `kill -9`; answers when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end by this signal; answers its exit code. */
  ask(signal: "SIGTERM" | "SIGINT"): Promise<number>;
  stop(): Promise<void>;
}

export function deskProcess(port: number, env: Record<string, string>, logFile: string): DeskProcess {
  const origin = `http://localhost:${port}`;
  let serving: Serving | undefined;
  const running = () => {
    if (serving?.pid === undefined) throw new Error("the desk does not run");
    return { pid: serving.pid, ended: serving.ended };
  };
  return {
    origin,
    port,
    async start() {
      const from = performance.now();
      serving = serve({ mode: "start", port, host: "localhost", env: { LOG_LEVEL: "error", ...env }, logFile });
      let over = false;
      void serving.ended.then(() => {
        over = true;
      });
      for (; performance.now() - from < 60_000 && !over; await pause(20))
        if (await answers(`${origin}/sign-in`)) return performance.now() - from;
      const said = existsSync(logFile) ? readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join("\n") : "";
      throw new Error(`The desk ${over ? "ended before it answered" : "did not answer within 60 s"}. ${said}`);
    },
    async kill() {
      const { pid, ended } = running();
      killFamily(pid);
      await ended;
    },
    async ask(signal) {
      const { pid, ended } = running();
      process.kill(pid, signal);
      return ended;
    },
    stop: async () => serving?.stop(),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}
