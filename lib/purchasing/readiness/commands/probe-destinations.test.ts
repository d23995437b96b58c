/** Order destinations asked over a real connection: one that answers, fails, is silent, redirects, or must not be asked. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { destinationProbes } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { get } from "@/lib/platform/outward";
import { cellOf, checkOf, clockwork } from "@/lib/testing/readiness";
import { as, at, drain, travelTo } from "@/lib/testing/world";
import { probeTimeoutMs } from "../domain/destination";
import { probeByTheClock } from "../reactions";
import { probeDestinations } from "./probe-destinations";

let mood: (answer: ServerResponse) => void = (answer) => answer.writeHead(200).end("[]");
let asked: string[] = [];
let peer: Server;

beforeAll(async () => {
  peer = createServer((request, answer) => {
    asked.push(`${request.method} ${request.url}`);
    mood(answer);
  });
  await new Promise<void>((done) => peer.listen(0, "127.0.0.1", done));
  process.env.ORDER_DESTINATION_URL = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/tmf622/v4`;
});
afterAll(() => {
  peer.closeAllConnections();
  peer.close();
});

const status = (code: number) => (answer: ServerResponse) => void answer.writeHead(code).end();
const outside = () => db.select().from(destinationProbes).where(eq(destinationProbes.destination, "external"));
const probed = async () =>
  must(await probeDestinations(await clockwork())).probed.find(({ destination }) => destination === "external");

test("only purchasing support and the clock ask order destinations", async () => {
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(probeDestinations(await as(person))).rejects.toThrow(NotAllowed);
});

test("each answer is kept with its time and how long it took, and nothing is sent", async () => {
  asked = [];
  expect(await probed()).toMatchObject({ answered: true, words: "It answered 200." });
  expect(asked).toEqual(["GET /tmf622/v4/productOrder"]);
  expect(await outside()).toMatchObject([{ answered: true, failures: 0, latencyMs: expect.any(Number) }]);
  await expect(pool.query("delete from destination_probes")).rejects.toThrow();
});

test("two at once count failures one after the other", async () => {
  mood = status(500);
  await Promise.all([probed(), probed()]);
  expect((await outside()).map(({ failures }) => failures).sort()).toEqual([0, 1, 2]);
  mood = status(405);
  expect(await probed()).toMatchObject({ answered: true, words: "It answered 405." });
});

test("one failure is no red, two in a row are, and an answer brings it back; both turns are recorded", async () => {
  mood = status(200);
  travelTo(at("2026-03-02T10:00:00Z"));
  const cell = await cellOf("agreement");
  const next = async (text: string, how: typeof mood) => {
    mood = how;
    travelTo(at(text));
    await probeByTheClock({});
    await drain();
    return checkOf(cell.id, "systems");
  };
  expect(await next("2026-03-02T10:05:00Z", status(500))).toMatchObject({ state: "ready" });
  expect(await next("2026-03-02T10:10:00Z", status(503))).toMatchObject({
    state: "not_ready",
    sentence: "The order destination outside does not answer: It answered 503.",
  });
  expect(await next("2026-03-02T10:15:00Z", status(200))).toMatchObject({ state: "ready" });
  const turns = (await journalOf("order_destination:external")).map(({ type }) => type);
  expect(turns.slice(0, 2)).toEqual(["order_destination.answers_again", "order_destination.fell_silent"]);
});

test("a black hole costs no more than the time it is given, and a redirect is not followed", async () => {
  mood = () => undefined;
  const began = performance.now();
  expect(await probed()).toMatchObject({ answered: false, words: "It did not answer in time." });
  expect(performance.now() - began).toBeLessThan(probeTimeoutMs + 3_000);
  mood = (answer) => void answer.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
  expect(await probed()).toMatchObject({ answered: false, words: "It answered 307." });
  mood = status(200);
});

test("outside the demo a private address is never asked", async () => {
  asked = [];
  const given = { headers: {}, timeoutMs: 1_000, allowLocal: false };
  expect(await get("https://127.0.0.1/productOrder", given)).toEqual({
    failed: "The destination is not a public address.",
  });
  expect(await get(process.env.ORDER_DESTINATION_URL ?? "", given)).toEqual({ failed: "The address is not https." });
  expect(asked).toEqual([]);
});

test("our own desk answers as long as no order waits for it too long", async () => {
  const cell = await cellOf("order");
  expect(await checkOf(cell.id, "systems")).toMatchObject({ state: "ready", sentence: "The order desk answers." });
  await pool.query(
    `insert into outbox_messages (id, type, event, state, attempts, announced_at)
     values (gen_random_uuid(), 'order.released', '{}', 'waiting', 1, '2026-03-02T10:00:00Z')`,
  );
  travelTo(at("2026-03-02T10:20:00Z"));
  await probeByTheClock({});
  travelTo(at("2026-03-02T10:25:00Z"));
  await probeByTheClock({});
  expect(await checkOf(cell.id, "systems")).toMatchObject({
    state: "not_ready",
    sentence: "The order desk does not answer: An order has been waiting for longer than 5 minutes.",
  });
});
