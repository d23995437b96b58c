/** Orders handed to a real HTTP peer that is slow, fails, loses answers and answers twice. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { notifications, orderRequests } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { sha256 } from "@/lib/kernel/hash";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { as, asOwner, at, drain, monday, now, travelTo } from "@/lib/testing/world";
import { signAgreement } from "../../signing/commands/sign-agreement";
import { deliverReleasedOrder } from "../reactions";
import { deliverOrderRequest } from "./deliver-order-request";
import { redriveOrderRequest } from "./redrive-order-request";

type Asked = {
  readonly key: string;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
  readonly path: string;
};
const asked: Asked[] = [];
const orders = new Map<string, { id: string; body: string }>();
type Mood = (asked: Asked, answer: ServerResponse) => void;

/** A receiver as TMF622 wants it: one order a key, the same answer again, 422 for another body. */
const receives: Mood = ({ key, body }, answer) => {
  const known = orders.get(key);
  if (known && known.body !== body) return reply(answer, 422, { code: "idempotency_conflict", reason: "another body" });
  const order = known ?? { id: `EXT-${orders.size + 1}`, body };
  orders.set(key, order);
  return reply(answer, 201, { id: order.id, state: "acknowledged" });
};
const reply = (answer: ServerResponse, status: number, json: unknown, headers = {}) => {
  answer.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(json));
};
let mood: Mood = receives;

const peer = createServer((request, answer) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    const one = {
      key: String(request.headers["idempotency-key"]),
      body,
      headers: request.headers,
      path: request.url ?? "",
    };
    asked.push(one);
    mood(one, answer);
  });
});

beforeAll(async () => {
  await new Promise<void>((done) => peer.listen(0, "127.0.0.1", done));
  process.env.ORDER_DESTINATION_URL = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/tmf622/v4/`;
});
afterAll(() => {
  peer.closeAllConnections();
  peer.close();
});

async function released() {
  asked.length = 0;
  const sent = await readyToSign();
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  const [request] = await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id));
  if (!request) throw new Error("nothing was released");
  return { sent, request };
}
const again = async (id: string) => (await db.select().from(orderRequests).where(eq(orderRequests.id, id)))[0];
const ours = () => contextFor(system("delivery"), { now: now() });
const deliver = async (orderRequestId: string) => deliverOrderRequest(await ours(), { orderRequestId });

test("nobody without the right to write orders delivers one, and only purchasing support or an administrator re-drives", async () => {
  const { request } = await released();
  await expect(deliverOrderRequest(await as("rep"), { orderRequestId: request.id })).rejects.toThrow(NotAllowed);
  await expect(redriveOrderRequest(await as("rep"), { orderRequestId: request.id })).rejects.toThrow(NotAllowed);
});

test("the queue posts the stored bytes, signed, under the stable key, and the answer comes back", async () => {
  mood = receives;
  const { request } = await released();
  await drain();
  const posts = asked.filter(({ key }) => key === request.idempotencyKey);
  expect(posts).toHaveLength(1);
  const [posted] = posts;
  expect(posted).toMatchObject({ path: "/tmf622/v4/productOrder", body: request.body });
  expect(sha256(posted?.body ?? "")).toBe(request.bodySha256);
  const signed = { "webhook-id": request.messageId, "webhook-signature": expect.stringMatching(/^v1,/) };
  expect(posted?.headers).toMatchObject(signed);
  expect(await again(request.id)).toMatchObject({
    state: "acknowledged",
    productOrderId: orders.get(request.idempotencyKey)?.id,
    attempts: 1,
  });
});

test("AB-26: an answer that was lost on the way back is asked for again, and there is one order", async () => {
  mood = (one, answer) => {
    if (asked.filter(({ key }) => key === one.key).length === 1) {
      orders.set(one.key, { id: "EXT-LOST", body: one.body });
      answer.destroy();
    } else receives(one, answer);
  };
  const { request } = await released();
  expect(await deliver(request.id)).toMatchObject({ refusal: { reason: "again", attempts: 1 } });
  must(await deliver(request.id));
  expect(new Set(asked.map(({ body }) => body)).size).toBe(1);
  expect(await again(request.id)).toMatchObject({ state: "acknowledged", productOrderId: "EXT-LOST", attempts: 2 });
  must(await deliver(request.id));
  expect(asked).toHaveLength(2);
});

test("two workers at once make one order and one answer", async () => {
  mood = receives;
  const { request } = await released();
  const answers = await Promise.all([deliver(request.id), deliver(request.id), deliver(request.id)]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect([...orders.keys()].filter((key) => key === request.idempotencyKey)).toHaveLength(1);
});

test("AB-27: a receiver that knows the key with another body refuses, and the seller sees why", async () => {
  mood = receives;
  const { request } = await released();
  orders.set(request.idempotencyKey, { id: "EXT-OTHER", body: "{}" });
  must(await deliver(request.id));
  expect(await again(request.id)).toMatchObject({ state: "rejected", rejection: "idempotency_conflict: another body" });
});

test("4xx is a rejection with the receiver's reason; 408, 429 and 5xx are tried again; a redirect is not followed", async () => {
  const { request } = await released();
  for (const status of [408, 429, 500, 503]) {
    mood = (_one, answer) => reply(answer, status, {});
    expect(await deliver(request.id)).toMatchObject({ refusal: { reason: "again", why: `It answered ${status}.` } });
  }
  mood = (_one, answer) => reply(answer, 307, {}, { location: "http://127.0.0.1:1/elsewhere" });
  expect(await deliver(request.id)).toMatchObject({ refusal: { reason: "again", why: "It answered 307." } });
  mood = (_one, answer) => reply(answer, 400, { code: "60", reason: "unknown offering" });
  must(await deliver(request.id));
  expect(await again(request.id)).toMatchObject({ state: "rejected", rejection: "60: unknown offering", attempts: 6 });
});

test("an answer that never ends is cut off", async () => {
  mood = (_one, answer) => {
    answer.writeHead(201, { "content-type": "application/json" });
    answer.write("x".repeat(400_000));
  };
  const { request } = await released();
  expect(await deliver(request.id)).toMatchObject({ refusal: { reason: "again" } });
});

test("AB-28: a receiver that is down for days ends as dead, visible and re-driven by a person; the signature stands", async () => {
  mood = (_one, answer) => reply(answer, 503, {});
  const { request, sent } = await released();
  for (let attempt = 1; attempt < 14; attempt++)
    await expect(deliverReleasedOrder({ id: request.id })).rejects.toThrow("503");
  await deliverReleasedOrder({ id: request.id });
  expect(await again(request.id)).toMatchObject({ state: "dead", attempts: 14, lastError: "It answered 503." });
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, sent.id));
  expect(told.map((one) => one.kind)).toContain("order_undeliverable");
  mood = receives;
  must(await redriveOrderRequest(await as("purchasing"), { orderRequestId: request.id }));
  travelTo(at("2026-03-04T09:00:00Z"));
  await drain();
  expect(await again(request.id)).toMatchObject({ state: "acknowledged", body: request.body });
  travelTo(monday);
});

test("attempts that a kill cut off do not end the tries before somebody is told", async () => {
  mood = (_one, answer) => reply(answer, 503, {});
  const { request } = await released();
  const job = [`order:${request.id}`];
  await asOwner((client) => client.query("update graphile_worker._private_jobs set attempts = 13 where key = $1", job));
  await drain();
  expect(await again(request.id)).toMatchObject({ state: "released", attempts: 1 });
  const { rows } = await asOwner((client) =>
    client.query("select attempts < max_attempts as again from graphile_worker.jobs where key = $1", job),
  );
  expect(rows).toEqual([{ again: true }]);
});
