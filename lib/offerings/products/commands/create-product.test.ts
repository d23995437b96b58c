import { expect, test } from "vitest";
import { db } from "@/db/client";
import { products } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering } from "@/lib/testing/catalogue";
import { prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import type { CreateProduct } from "../inputs";
import { holdersOf } from "../queries/holders-of";
import { productsOf } from "../queries/products-of";
import { createProduct } from "./create-product";

const price = {
  name: "Monthly charge",
  type: "recurring",
  amountMinor: 4_900,
  currency: "EUR",
  discountBps: 1_000,
} as const;

async function completed(name: string, given: Partial<CreateProduct> = {}): Promise<CreateProduct> {
  const sold = await launchedOffering({ name });
  return {
    ...{
      orderItemId: newId(),
      orderNumber: "ORD-000001",
      organisationId: await prospect(await as("rep"), { name: `${name} customer`, acknowledged: true }),
    },
    ...{
      siteId: null,
      offeringVersionId: sold.versionId,
      quantity: 2,
      prices: [price],
      monthlyMinor: 8_820,
      currency: "EUR",
    },
    ...{ termMonths: 24, agreementId: newId(), agreementNumber: "AGR-000001" },
    ...given,
  };
}

test("only purchasing support, and the system for it, puts products into a customer's hands", async () => {
  const input = await completed("Managed router");
  for (const person of ["rep", "director", "catalog", "auditor"] as const)
    await expect(createProduct(await as(person), input)).rejects.toThrow("order:write");
});

test("the product keeps what was agreed, is recorded, and both sides show it", async () => {
  const input = await completed("Managed firewall");
  const made = must(await createProduct(await as("purchasing"), input));
  const { actor } = await as("rep");
  const [held] = await productsOf(actor, input.organisationId);
  expect(held).toMatchObject({
    ...{ id: made.id, name: "Managed firewall", state: "active", quantity: 2, monthlyMinor: 8_820, currency: "EUR" },
    ...{ versionNumber: 1, agreementNumber: "AGR-000001", startedOn: "2026-03-02", endsOn: "2028-03-02" },
  });
  const { rows } = await holdersOf(actor, held?.offeringId ?? "");
  expect(rows).toMatchObject([{ organisation: "Managed firewall customer", n: 1, monthlyMinor: 8_820 }]);
  expect((await journalOf(`product:${made.id}`))[0]).toMatchObject({
    type: "product.activated",
    data: { prices: [price] },
  });
});

test("of fifty deliveries of one completed item, one makes the product and all answer it", async () => {
  const input = await completed("Managed switch");
  const twins = await Promise.all(
    Array.from({ length: 50 }, async (_, n) =>
      createProduct(await as("purchasing", { key: `delivery-${n}`, command: "createProduct" }), input),
    ),
  );
  expect(new Set(twins.map((twin) => must(twin).id)).size).toBe(1);
  expect(twins.filter((twin) => must(twin).made)).toHaveLength(1);
  expect((await db.select().from(products)).filter((row) => row.orderItemId === input.orderItemId)).toHaveLength(1);
});

test("a version that was never on sale is not delivered", async () => {
  const draft = await draftOffering({ name: "Managed dream" });
  const input = await completed("Managed reality", { offeringVersionId: draft.versionId });
  expect(await createProduct(await as("purchasing"), input)).toMatchObject({
    refusal: { reason: "never_on_sale", state: "in_design" },
  });
});
