import { createServer } from "node:net";
import { expect, test } from "vitest";
import { checkServer } from "./database";

const address = (change: (url: URL) => void) => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  change(url);
  return url.toString();
};
const answer = (url: string) => checkServer("DATABASE_URL", url).catch((fault: unknown) => fault);

test("a server that can be used answers with its version", async () => {
  expect(await answer(address(() => undefined))).toMatch(/^\d+\.\d+$/);
});

test.each([
  ["no address at all", "localhost:5432", /^DATABASE_URL is not an address of a PostgreSQL server\.$/],
  ["another kind of address", "https://localhost/dealdesk", /^DATABASE_URL is not an address/],
  ["nobody there", address((url) => (url.port = "1")), /^No PostgreSQL answers at 127\.0\.0\.1:1, which DATABASE_URL/],
  ["an unknown host", address((url) => (url.hostname = "nowhere.invalid")), /^The host of DATABASE_URL is not known/],
  ["a wrong password", address((url) => (url.password = "wrong")), /does not accept the user "dealdesk"/],
  ["a database that is not there", address((url) => (url.pathname = "/nothing")), /^There is no database "nothing"/],
])("%s is said in one sentence, with the line that mends it", async (_, url, sentence) => {
  expect(await answer(url)).toMatchObject({ message: expect.stringMatching(sentence), mend: expect.any(String) });
});

test("a server that accepts and never answers is given up after some seconds", async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
  const { port } = silent.address() as { port: number };
  const refused = await answer(`postgres://dealdesk:x@127.0.0.1:${port}/dealdesk`);
  silent.close();
  expect(refused).toMatchObject({ message: expect.stringContaining("DATABASE_URL"), mend: expect.any(String) });
});
