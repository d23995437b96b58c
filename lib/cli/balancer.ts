/** A balancer of the simplest kind: each request goes to the next desk in turn, so nobody stays with one. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Balancer {
  port: number;
  stop(): Promise<void>;
}

export async function balance(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer((asked, answer) => passOn(asked, answer, ports[turn++ % ports.length] ?? 0));
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, stop };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const from = [asked.headers["x-forwarded-for"], asked.socket.remoteAddress].filter(Boolean).join(", ");
  const headers = { ...ofTheMessage(asked.headers), "x-forwarded-for": from };
  const onward = request(
    { host: "localhost", port, method: asked.method, path: asked.url, headers, agent: false },
    (given) => {
      answer.writeHead(given.statusCode ?? 502, ofTheMessage(given.headers));
      given.on("error", () => answer.destroy());
      given.pipe(answer);
    },
  );
  onward.on("error", () => {
    if (answer.headersSent) answer.destroy();
    else answer.writeHead(502).end();
  });
  // Whoever goes away takes the request along.
  answer.on("close", () => onward.destroy());
  asked.pipe(onward);
}

/** Without what concerns only one of the two connections. */
function ofTheMessage(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _connection, "keep-alive": _keepAlive, "transfer-encoding": _encoding, ...rest } = headers;
  return rest;
}
