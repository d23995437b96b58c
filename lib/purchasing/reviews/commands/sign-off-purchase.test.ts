import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { enteredPurchase, signedPurchase } from "@/lib/testing/purchases";
import { as } from "@/lib/testing/world";
import { purchaseReview } from "../queries/purchase-review";
import { remarkOnPurchase } from "./remark-on-purchase";
import { resolveRemark } from "./resolve-remark";
import { signOffPurchase } from "./sign-off-purchase";

const review = async (orderId: string) => purchaseReview((await as("purchasing")).actor, orderId);
const approved = (orderId: string, contentHash: string) => ({
  ...{ orderId, contentHash, outcome: "approved" as const, note: null },
});

test("a seller reads a review and does not decide it; somebody else's seller does not know of it", async () => {
  const order = await signedPurchase();
  const { contentHash } = await review(order.id);
  await expect(signOffPurchase(await as("rep"), approved(order.id, contentHash))).rejects.toThrow("order:review");
  const remark = { orderId: order.id, itemId: null, text: "Seen", blocking: false };
  await expect(remarkOnPurchase(await as("rep"), remark)).rejects.toThrow("order:review");
  await expect(remarkOnPurchase(await as("otherManager"), remark)).rejects.toThrow("No order");
});

test("a decision is kept with the revision and the content that was read", async () => {
  const order = await signedPurchase();
  const { contentHash } = await review(order.id);
  must(await signOffPurchase(await as("purchasing"), approved(order.id, contentHash)));
  expect((await review(order.id)).signOffs).toMatchObject([
    { outcome: "approved", revision: 1, contentHash, current: true },
  ]);
  const [told] = await journalOf(`order:${order.id}`);
  expect(told).toMatchObject({ type: "purchase.review_approved", data: { contentHash } });
});

test("ten decisions at once are ten decisions, one after the other", async () => {
  const order = await signedPurchase();
  const { contentHash } = await review(order.id);
  const purchasing = await as("purchasing");
  const all = Array.from({ length: 10 }, () => signOffPurchase(purchasing, approved(order.id, contentHash)));
  for (const answer of await Promise.all(all)) expect(answer.ok).toBe(true);
  expect((await review(order.id)).signOffs.map((one) => one.n)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test("nobody approves over a blocking remark; once it is resolved they may, and asking for changes says which", async () => {
  const order = await signedPurchase();
  const { contentHash } = await review(order.id);
  const purchasing = await as("purchasing");
  const itemId = order.items[0]?.id ?? null;
  const remark = { orderId: order.id, itemId, text: "The site has no power", blocking: true };
  const { remarkId } = must(await remarkOnPurchase(purchasing, remark));
  expect(await signOffPurchase(purchasing, approved(order.id, contentHash))).toMatchObject({
    refusal: { reason: "unresolved", remarks: [`${order.items[0]?.name}: The site has no power`] },
  });
  const changes = { ...approved(order.id, contentHash), outcome: "changes_asked" as const };
  expect(await signOffPurchase(purchasing, changes)).toMatchObject({ refusal: { reason: "note_required" } });
  expect(await resolveRemark(purchasing, { remarkId, version: 2, resolution: "not what was read" })).toMatchObject({
    refusal: { reason: "stale", version: 1 },
  });
  must(await resolveRemark(purchasing, { remarkId, version: 1, resolution: "Power comes on Friday" }));
  expect(await resolveRemark(purchasing, { remarkId, version: 1, resolution: "again" })).toMatchObject({
    refusal: { reason: "already_resolved", resolution: "Power comes on Friday" },
  });
  must(await signOffPurchase(purchasing, approved(order.id, contentHash)));
});

test("whoever entered a purchase does not sign it off, and nobody signs off what they have not read", async () => {
  const order = await enteredPurchase();
  const { contentHash } = await review(order.id);
  const purchasing = await as("purchasing");
  expect(await signOffPurchase(purchasing, approved(order.id, contentHash))).toMatchObject({
    refusal: { reason: "own_change" },
  });
  const director = await as("director");
  expect(await signOffPurchase(director, approved(order.id, "0".repeat(64)))).toMatchObject({
    refusal: { reason: "content_changed" },
  });
  must(await signOffPurchase(director, approved(order.id, contentHash)));
});
