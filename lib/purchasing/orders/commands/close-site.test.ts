import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, products } from "@/db/schema";
import { changeOrder } from "@/lib/agreements/drafting/commands/change-order";
import { duplicateAgreement } from "@/lib/agreements/drafting/commands/duplicate-agreement";
import { changeOrderInput } from "@/lib/agreements/drafting/inputs";
import { ordersOf } from "@/lib/agreements/drafting/queries/draft-of";
import { placesAndPeople } from "@/lib/agreements/drafting/queries/places-and-people";
import { must } from "@/lib/kernel/result";
import { moveProduct } from "@/lib/offerings/products/commands/move-product";
import { sitesOf } from "@/lib/parties/customers/queries/sites-of";
import { journalOf } from "@/lib/platform/journal";
import { enterPurchase } from "@/lib/purchasing/entry/commands/enter-purchase";
import { agreementNow, customer, started, versionOf } from "@/lib/testing/agreements";
import { siteOf } from "@/lib/testing/customers";
import { execute } from "@/lib/testing/executed";
import { entry, purchaseNow, signedPurchase } from "@/lib/testing/purchases";
import { as, asOwner, drain } from "@/lib/testing/world";
import { closeSite } from "./close-site";
import { completeOrder } from "./complete-order";
import { startOrder } from "./start-order";

async function siteNow(organisationId: string) {
  const [site] = await sitesOf((await as("auditor")).actor, organisationId);
  return { id: site?.id ?? "", version: site?.version ?? 0 };
}

test("who only reads, and who only delivers, closes no site", async () => {
  const { siteId: id } = await customer("rep");
  for (const person of ["auditor", "purchasing"] as const)
    await expect(closeSite(await as(person), { id, version: 1 })).rejects.toThrow("party:write");
});

test("a site on which nothing hangs is closed, stands so in the history, and is offered nowhere any more", async () => {
  const { organisationId, siteId: id } = await customer("rep");
  must(await closeSite(await as("rep"), { id, version: 1 }));
  expect((await journalOf(`organisation:${organisationId}`))[0]).toMatchObject({ type: "site.closed", subjectId: id });
  expect((await placesAndPeople(db, organisationId)).sites).toEqual([]);
  const input = await entry({ organisationId });
  const items = input.items.map((item) => ({ ...item, siteId: id }));
  expect(must(await enterPurchase(await as("purchasing"), { ...input, items })).state).toBe("rejected");
});

test("of two who close it at once, one does", async () => {
  const { siteId: id } = await customer("rep");
  const answers = await Promise.all([1, 2].map(async () => closeSite(await as("rep"), { id, version: 1 })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "site_closed" } });
});

test("closed while a purchase for it is entered: either the purchase is rejected or the site stays open", async () => {
  for (let n = 0; n < 4; n++) {
    const input = await entry();
    const site = await siteNow(input.organisationId);
    const [entered, closed] = await Promise.all([
      enterPurchase(await as("purchasing"), input).catch(() => undefined),
      closeSite(await as("rep"), site),
    ]);
    const taken = entered?.ok && entered.value.state === "acknowledged";
    expect([taken, closed.ok]).not.toEqual([true, true]);
  }
});

test("an agreement whose order is for the site keeps it open, named for who may see it and counted for who may not", async () => {
  const { id, organisationId } = await started();
  const site = await siteNow(organisationId);
  const { number } = await agreementNow(id);
  expect(await closeSite(await as("rep"), site)).toMatchObject({
    refusal: { reason: "in_use", uses: [number], unseen: 0 },
  });
  const stranger = await closeSite(await as("otherRep"), site);
  expect(stranger).toMatchObject({ refusal: { reason: "in_use", uses: [], unseen: 1 } });
  expect(JSON.stringify(stranger)).not.toContain(number);
  expect(await siteNow(organisationId)).toEqual(site);
});

test("an order under way, then the product it made, keep the site open; when it is given back the site closes", async () => {
  const order = await signedPurchase();
  const site = await siteNow(order.organisationId);
  expect(await closeSite(await as("rep"), site)).toMatchObject({ refusal: { uses: [order.number] } });
  const purchasing = await as("purchasing");
  must(await startOrder(purchasing, { orderId: order.id, version: order.version }));
  const { version } = await purchaseNow(order.id);
  must(await completeOrder(purchasing, { orderId: order.id, version, startsOn: "2026-03-02" }));
  await drain();
  const [product] = await db.select().from(products).where(eq(products.organisationId, order.organisationId));
  const { id = "", number = "", name = "", version: made = 0 } = product ?? {};
  expect(await closeSite(await as("rep"), site)).toMatchObject({ refusal: { uses: [`${name} (${number})`] } });
  must(await moveProduct(purchasing, { id, version: made, to: "terminated", reason: "Moved out" }));
  expect((await closeSite(await as("rep"), site)).ok).toBe(true);
});

test("what is released and not taken yet keeps the site open", async () => {
  const { id, organisationId } = await started();
  await execute(id);
  expect(await closeSite(await as("rep"), await siteNow(organisationId))).toMatchObject({
    refusal: { reason: "in_use", uses: [(await agreementNow(id)).number] },
  });
});

test("a copy of an old agreement asks for another site than the one that closed since", async () => {
  const { id, organisationId } = await started();
  const ctx = await as("rep");
  const site = await siteNow(organisationId);
  await asOwner((client) => client.query("update agreements set state = 'withdrawn' where id = $1", [id]));
  must(await closeSite(ctx, site));
  const copy = must(await duplicateAgreement(ctx, { id }));
  const [order] = await ordersOf(db, copy.id);
  expect(order?.items.map((item) => item.site)).toEqual([null]);
  expect(await db.select().from(agreements).where(eq(agreements.id, copy.id))).toMatchObject([{ state: "draft" }]);
});

test("no order of an agreement goes to a closed site", async () => {
  const { id, lineId, organisationId } = await started();
  const ctx = await as("rep");
  const second = await siteOf(ctx, organisationId, { name: "Depot" });
  must(await closeSite(ctx, { id: second, version: 1 }));
  const [order] = await ordersOf(db, id);
  const given = { id, version: await versionOf(id), orderId: order?.id, name: "Moved", requestedStartOn: "2026-07-01" };
  const input = changeOrderInput.parse({
    ...given,
    billingContactId: "",
    items: [{ lineId, quantity: "1", siteId: second }],
  });
  expect(await changeOrder(ctx, input)).toMatchObject({ refusal: { reason: "unknown_site" } });
});
