/** The port that the pages are served on. */
import { createServer } from "node:net";
import { SetupProblem } from "@/db/embedded/problem";

export function chosenPort(fallback = 3000): number {
  const text = process.env.PORT ?? String(fallback);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new SetupProblem(`PORT is "${text}", which is not a port.`, "PORT=3000 npm start");
}

/** Says who sits on the port before anything long begins. */
export async function checkPort(port: number): Promise<void> {
  const code = await whyNot(port);
  if (!code) return;
  if (code === "EACCES") throw new SetupProblem(`Port ${port} is for root only.`, "PORT=3000 npm start");
  const another = `PORT=${port + 1} npm start`;
  if (await isDealdesk(port)) throw new SetupProblem(`Dealdesk already runs at http://localhost:${port}.`, another);
  throw new SetupProblem(`Port ${port} is used by another program.`, another);
}

export const isPortFree = async (port: number): Promise<boolean> => !(await whyNot(port));

async function whyNot(port: number): Promise<string | undefined> {
  for (const host of ["127.0.0.1", "::"]) {
    const code = await new Promise<string | undefined>((done) => {
      const probe = createServer();
      probe.once("error", (fault: NodeJS.ErrnoException) => done(fault.code));
      probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(undefined)));
    });
    if (code === "EADDRINUSE" || code === "EACCES") return code;
  }
  return undefined;
}

async function isDealdesk(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(2_000) });
    return ((await answer.json()) as { alive?: boolean }).alive === true;
  } catch {
    return false;
  }
}

/** Any port that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
