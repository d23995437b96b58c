import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { orderRequests, productOrders } from "@/db/schema";
import { signAgreement } from "@/lib/agreements/signing/commands/sign-agreement";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { as, now } from "@/lib/testing/world";
import { orderPage } from "../queries/order-page";
import { orders } from "../queries/orders";
import { receiveOrder } from "./receive-order";

/** An executed agreement with confirmed orders that nobody has received yet. */
async function released(count = 1) {
  const sent = await readyToSign({ orders: count });
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  const requests = await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id));
  return { agreement: sent, requestIds: requests.map((request) => request.id) };
}

const desk = () => contextFor({ kind: "system", name: "order desk" }, { now: now() });
const ordersFrom = (requestId: string) =>
  db.select().from(productOrders).where(eq(productOrders.orderRequestId, requestId));

test("a seller cannot make an order out of a request", async () => {
  const { requestIds } = await released();
  await expect(receiveOrder(await as("rep"), { orderRequestId: requestIds[0] ?? "" })).rejects.toThrow("order:write");
});

test("what was signed becomes an acknowledged order with the items, sites and prices that were signed", async () => {
  const { agreement, requestIds } = await released();
  const received = must(await receiveOrder(await desk(), { orderRequestId: requestIds[0] ?? "" }));
  const order = await orderPage((await as("purchasing")).actor, received.orderId);
  const [signed] = agreement.content.orders;
  expect(order).toMatchObject({ state: "acknowledged", agreementId: agreement.id, version: 1 });
  expect(order.number).toMatch(/^ORD-\d{6}$/);
  expect(order.items.map((item) => [item.n, item.quantity, item.siteId])).toEqual(
    signed?.items.map((item) => [item.no, item.quantity, item.site?.siteId ?? null]),
  );
  expect(order.items.reduce((total, item) => total + item.agreed.monthlyMinor, 0)).toBe(order.monthlyMinor);
  const stream = `order:${order.id}`;
  expect((await journalOf(stream)).map((entry) => entry.type)).toEqual(["order.accepted"]);
  expect(await verifyStream(stream)).toEqual([]);
});

test("fifty deliveries of one request at once make one order", async () => {
  const { requestIds } = await released();
  const [orderRequestId = ""] = requestIds;
  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => receiveOrder(await desk(), { orderRequestId })),
  );
  expect(new Set(answers.map((answer) => must(answer).number)).size).toBe(1);
  expect(await ordersFrom(orderRequestId)).toHaveLength(1);
});

test("a seller follows the orders of their own agreements and knows of no others", async () => {
  const { requestIds } = await released();
  const { orderId } = must(await receiveOrder(await desk(), { orderRequestId: requestIds[0] ?? "" }));
  const page = { size: 50 };
  const seen = async (person: "rep" | "manager" | "otherRep" | "purchasing") =>
    (await orders((await as(person)).actor, {}, page)).rows.some((row) => row.id === orderId);
  expect([await seen("rep"), await seen("manager"), await seen("purchasing")]).toEqual([true, true, true]);
  expect(await seen("otherRep")).toBe(false);
  await expect(orderPage((await as("otherRep")).actor, orderId)).rejects.toThrow("No order");
});
