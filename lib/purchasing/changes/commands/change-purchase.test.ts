import { expect, test } from "vitest";
import { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { linesOfAgreement, planFor } from "@/lib/testing/compensation";
import { enteredPurchase, purchaseNow, signedPurchase } from "@/lib/testing/purchases";
import { as, drain } from "@/lib/testing/world";
import { cancelPurchase } from "../../orders/commands/cancel-purchase";
import { startOrder } from "../../orders/commands/start-order";
import { changeImpact } from "../queries/change-impact";
import { changesOf } from "../queries/changes-of";
import { changePurchase } from "./change-purchase";
import { withdrawChange } from "./withdraw-change";

type Order = Awaited<ReturnType<typeof purchaseNow>>;
const wish = (order: Order, index: number, given: object = {}) => {
  const item = order.items[index];
  if (!item) throw new Error("no such item");
  const { id: itemId, quantity, siteId, requestedOn } = item;
  return { itemId, quantity, siteId, requestedOn, remove: false, ...given };
};
const asked = (order: Order, ...items: ReturnType<typeof wish>[]) => ({
  ...{ orderId: order.id, version: order.version, reason: "They need it otherwise", items },
});
const changes = async (orderId: string) => changesOf((await as("purchasing")).actor, orderId);

test("only purchasing support changes a purchase", async () => {
  const order = await enteredPurchase();
  for (const person of ["rep", "manager", "auditor"] as const)
    await expect(changePurchase(await as(person), asked(order, wish(order, 0)))).rejects.toThrow("order:write");
});

test("what makes a purchase worth no more is the next revision at once, with what it made different", async () => {
  const order = await enteredPurchase();
  const made = await changePurchase(
    await as("purchasing"),
    asked(order, wish(order, 1, { quantity: 1, requestedOn: "2026-04-01" })),
  );
  expect(made).toMatchObject({ value: { state: "applied" } });
  const now = await purchaseNow(order.id);
  expect(now).toMatchObject({ revision: 2, requestedOn: "2026-04-01", monthlyMinor: 20_000, oneTimeMinor: 50_000 });
  const [change] = await changes(order.id);
  expect(change?.differences.map((one) => [one.what, one.before, one.after])).toEqual([
    ["quantity", 2, 1],
    ["requested_on", null, "2026-04-01"],
    ["one_time", 50_000, 25_000],
    ["monthly", 20_000, 10_000],
  ]);
  const [told] = await journalOf(`order:${order.id}`);
  expect(told).toMatchObject({ type: "order.changed", data: { revision: 2, monthlyMinor: -10_000 } });
  expect(await verifyStream(`order:${order.id}`)).toEqual([]);
});

test("of twenty changes at once one is made; the others learn that the purchase changed", async () => {
  const order = await enteredPurchase();
  const purchasing = await as("purchasing");
  const input = asked(order, wish(order, 0, { remove: true }));
  const answers = await Promise.all(Array.from({ length: 20 }, () => changePurchase(purchasing, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.reason).toBe("stale");
  expect((await purchaseNow(order.id)).items[0]).toMatchObject({ removed: true, state: "cancelled" });
});

test("what makes it worth much more waits for the seller's manager, bound to what it would be, and nothing starts meanwhile", async () => {
  const order = await signedPurchase();
  const purchasing = await as("purchasing");
  const more = wish(order, 0, { quantity: 40 });
  const impact = must(await changeImpact(purchasing.actor, order.id, [more]));
  expect(impact.approval).toMatchObject({ needed: true });
  expect(must(await changePurchase(purchasing, asked(order, more))).state).toBe("awaiting_approval");
  expect(await purchaseNow(order.id)).toMatchObject({
    revision: 1,
    monthlyMinor: order.monthlyMinor,
    changePending: true,
  });
  expect(await startOrder(purchasing, { orderId: order.id, version: order.version })).toMatchObject({
    refusal: { reason: "change_pending" },
  });
  const [waiting] = await changes(order.id);
  const [step] = waiting?.steps ?? [];
  expect(step?.asks.length).toBeGreaterThan(0);
  const [told] = await journalOf(`order:${order.id}`);
  const contentHash = String(Object(told?.data).contentHash);
  must(
    await decideStep(await as("manager"), { stepId: step?.id ?? "", contentHash, decision: "approve", reason: null }),
  );
  await drain();
  const now = await purchaseNow(order.id);
  expect(now).toMatchObject({ revision: 2, changePending: false, monthlyMinor: impact.after.monthlyMinor });
  expect(now.items[0]).toMatchObject({ quantity: 40 });
});

test("a change that waits can be withdrawn, and the purchase goes on as it was", async () => {
  const order = await signedPurchase();
  const purchasing = await as("purchasing");
  const { changeId } = must(await changePurchase(purchasing, asked(order, wish(order, 0, { quantity: 40 }))));
  must(await withdrawChange(purchasing, { changeId, reason: "They decided otherwise" }));
  expect(await withdrawChange(purchasing, { changeId, reason: "again" })).toMatchObject({
    refusal: { reason: "change_settled", state: "lapsed" },
  });
  must(await startOrder(purchasing, { orderId: order.id, version: order.version }));
  const begun = await purchaseNow(order.id);
  expect(await changePurchase(purchasing, asked(begun, wish(begun, 0, { quantity: 3 })))).toMatchObject({
    refusal: { reason: "past_return", items: [begun.items[0]?.name] },
  });
});

test("what a change takes out of a signed order takes its credit back, once, and the rest when it is cancelled", async () => {
  await planFor(["rep"]);
  const order = await signedPurchase();
  const credited = async () => (await linesOfAgreement(order.agreementId ?? "")).map((line) => line.creditedMinor);
  const [first = 0] = await credited();
  expect(first).toBeGreaterThan(0);
  const [item] = order.items;
  if (!item || item.quantity < 2) throw new Error("the first item has to be of several");
  must(await changePurchase(await as("purchasing"), asked(order, wish(order, 0, { quantity: item.quantity - 1 }))));
  await drain();
  const [, part = 0] = await credited();
  expect(part).toBeLessThan(0);
  const now = await purchaseNow(order.id);
  const whole = { orderId: now.id, version: now.version, itemIds: [] };
  must(await cancelPurchase(await as("purchasing"), { ...whole, cause: "customer_request", reason: "They stop" }));
  await drain();
  expect((await credited()).reduce((sum, minor) => sum + minor, 0)).toBe(0);
});
