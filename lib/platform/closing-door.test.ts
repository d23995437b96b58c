import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { finishRequests } from "./closing-door";

/** A server that thinks for so long about each visitor, and lets nobody else in meanwhile, as a page being drawn. */
async function busyServer(thinksMs: number) {
  const server = createServer((_request, response) => {
    for (const end = performance.now() + thinksMs; performance.now() < end; );
    response.end("drawn");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, port: (server.address() as AddressInfo).port };
}

/** The status and whether the connection stays, or why there was no answer. */
const visit = (port: number, agent: Agent | false = false) =>
  new Promise<readonly unknown[]>((done) => {
    const asking = request({ host: "127.0.0.1", port, agent }, (answer) => {
      answer.resume();
      answer.on("end", () => done([answer.statusCode, answer.headers.connection]));
      answer.on("error", () => done(["cut off"]));
    });
    asking.on("error", (fault: NodeJS.ErrnoException) => done([fault.code]));
    asking.end();
  });

test("whoever stands at the door when it is told to close is let in and answered, however long the queue before them takes", async () => {
  const { server, port } = await busyServer(25);
  const visitors = Array.from({ length: 40 }, () => visit(port));
  const closed = finishRequests(server, 10_000);
  expect(await Promise.all(visitors)).toEqual(visitors.map(() => [200, "close"]));
  await closed;
  expect(await visit(port)).toEqual(["ECONNREFUSED"]);
});

test("whoever would ask again on the same connection is told to take another, so that nobody keeps the server from ending", async () => {
  const { server, port } = await busyServer(1);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await visit(port, agent)).toEqual([200, "keep-alive"]);
  const next = visit(port, agent);
  const closed = finishRequests(server, 10_000);
  expect(await next).toEqual([200, "close"]);
  await closed;
  expect(await visit(port, agent)).toEqual(["ECONNREFUSED"]);
});
