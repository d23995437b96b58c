import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { checkPort, chosenPort } from "./port";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Something that sits on a port and answers every request with this. */
async function occupied(answer: string, host = "127.0.0.1"): Promise<number> {
  const server = createServer((_, response) => response.end(answer));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return (server.address() as { port: number }).port;
}

const refusal = (port: number) => checkPort(port).catch((fault: unknown) => fault);

test("a port that another program uses is named, with the line that takes the next one", async () => {
  const port = await occupied("hello");
  expect(await refusal(port)).toMatchObject({
    message: `Port ${port} is used by another program.`,
    mend: `PORT=${port + 1} npm start`,
  });
});

test("a desk that already runs is recognised", async () => {
  const port = await occupied('{"alive":true}', "localhost");
  expect(await refusal(port)).toMatchObject({ message: `Dealdesk already runs at http://localhost:${port}.` });
});

test("a free port is accepted", async () => {
  const port = await occupied("");
  await new Promise<void>((done) => servers.pop()?.close(() => done()));
  expect(await refusal(port)).toBeUndefined();
});

test("PORT has to be a port", () => {
  for (const text of ["80x", "0", "70000", "-1", "3000.5"]) {
    process.env.PORT = text;
    expect(() => chosenPort()).toThrow(`PORT is "${text}", which is not a port.`);
  }
  process.env.PORT = "3100";
  expect(chosenPort()).toBe(3100);
  delete process.env.PORT;
  expect(chosenPort()).toBe(3000);
});
