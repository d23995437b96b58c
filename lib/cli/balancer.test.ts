import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { balance } from "./balancer";

async function desk(answer: (asked: IncomingMessage, given: ServerResponse) => void) {
  const server = createServer(answer).listen(0, "localhost");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

it("gives each request to the next desk, with its host, its body and the address it came from", async () => {
  const saying = (name: string) =>
    desk(async (asked, given) => {
      let body = "";
      for await (const piece of asked) body += piece;
      given.setHeader("set-cookie", ["a=1", "b=2"]);
      given.end(
        `${name} ${asked.method} ${asked.url} ${asked.headers.host} ${asked.headers["x-forwarded-for"]} ${body}`,
      );
    });
  const [one, other] = [await saying("one"), await saying("other")];
  const balancer = await balance([one.port, other.port]);
  const address = `http://localhost:${balancer.port}`;
  const headers = { "x-forwarded-for": "192.0.2.7" };
  const post = () => fetch(`${address}/a?b=c`, { method: "POST", body: "typed", headers });
  const answers = [await post(), await post(), await post()];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(texts.map((text) => text.split(" ")[0])).toEqual(["one", "other", "one"]);
  expect(texts[0]).toMatch(new RegExp(`^one POST /a\\?b=c localhost:${balancer.port} 192.0.2.7, \\S+ typed$`));
  expect(answers[0]?.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  await balancer.stop();
  one.stop();
  other.stop();
});

it("says that a desk is away, and goes on with the other", async () => {
  const gone = await desk(() => undefined);
  gone.stop();
  const there = await desk((_, given) => given.end("here"));
  const balancer = await balance([gone.port, there.port]);
  const answers = [
    await fetch(`http://localhost:${balancer.port}/`),
    await fetch(`http://localhost:${balancer.port}/`),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([502, 200]);
  await balancer.stop();
  there.stop();
});
