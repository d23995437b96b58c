import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreementVersions, orderRequests, productOrderItems, productOrders, products } from "@/db/schema";
import { startAgreement } from "@/lib/agreements/drafting/commands/start-agreement";
import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";
import { must } from "@/lib/kernel/result";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { createOpportunityInput } from "@/lib/qualification/opportunities/inputs";
import { configureSolutionItem } from "@/lib/qualification/solutions/commands/configure-solution-item";
import { advance, customer, prepared } from "@/lib/testing/agreements";
import { configurableBundle } from "@/lib/testing/catalogue";
import { execute } from "@/lib/testing/executed";
import { addItem } from "@/lib/testing/opportunities";
import { as, drain } from "@/lib/testing/world";
import { completeOrder } from "./commands/complete-order";
import { startOrder } from "./commands/start-order";

test("what was chosen in the solution is what was signed, ordered and is in the customer's hands", async () => {
  await prepared();
  const rep = await as("rep");
  const bundle = await configurableBundle("Managed cabinet");
  const { organisationId } = await customer("rep");
  const wanted = { name: "Cabinets for the yard", needOn: "2026-06-01", organisationId, currency: "EUR" };
  const { id: opportunityId } = must(await createOpportunity(rep, createOpportunityInput.parse(wanted)));
  const itemId = await addItem(rep, opportunityId, bundle.versionId, 2);
  const chosen = { picks: { g0: bundle.large.id }, counts: {}, values: { c0: "white", c1: "12" } };
  must(await configureSolutionItem(rep, { id: itemId, version: 1, ...chosen }));
  await advance(opportunityId);
  const start = { opportunityId, channelId: null, termSetVersionId: null, another: false };
  const { id } = must(await startAgreement(rep, start));
  await execute(id);

  const words = [
    { name: "Port", value: "Managed cabinet, large port" },
    { name: "Colour", value: "white" },
    { name: "Cable", value: "12 m" },
  ];
  const [version] = await db
    .select()
    .from(agreementVersions)
    .where(eq(agreementVersions.agreementId, id))
    .orderBy(desc(agreementVersions.n));
  if (!version) throw new Error("nothing was submitted");
  const [line] = (version.content as AgreementContent).lines;
  expect(line).toMatchObject({ characteristics: words, totals: { monthlyMinor: 13_000 } });
  expect(line?.options).toMatchObject([{ group: "Port", offeringId: bundle.large.id, count: 1 }]);

  await drain();
  const [request] = await db.select().from(orderRequests).where(eq(orderRequests.agreementId, id));
  const body = JSON.parse(request?.body ?? "{}");
  expect(body.productOrderItem[0].productOrderItem).toMatchObject([{ id: "1.1", quantity: 2 }]);
  expect(body.productOrderItem[0].product.productCharacteristic).toMatchObject(words);

  const [order] = await db.select().from(productOrders).where(eq(productOrders.agreementId, id));
  if (!order) throw new Error("the signature made no order");
  const [item] = await db.select().from(productOrderItems).where(eq(productOrderItems.orderId, order.id));
  expect(item?.characteristics).toEqual(words);
  const purchasing = await as("purchasing");
  must(await startOrder(purchasing, { orderId: order.id, version: order.version }));
  const [begun] = await db.select().from(productOrders).where(eq(productOrders.id, order.id));
  must(await completeOrder(purchasing, { orderId: order.id, version: begun?.version ?? 0, startsOn: "2026-03-02" }));
  await drain();
  const [product] = await db.select().from(products).where(eq(products.organisationId, organisationId));
  expect(product?.characteristics).toEqual(Object.fromEntries(words.map(({ name, value }) => [name, value])));
});
