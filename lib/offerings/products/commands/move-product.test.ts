import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { launchedOffering } from "@/lib/testing/catalogue";
import { prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { createProduct } from "./create-product";
import { moveProduct } from "./move-product";

async function product(name: string): Promise<string> {
  const sold = await launchedOffering({ name });
  const organisationId = await prospect(await as("rep"), { name: `${name} customer`, acknowledged: true });
  const input = {
    orderItemId: newId(),
    organisationId,
    offeringVersionId: sold.versionId,
    siteId: null,
    agreementId: null,
  };
  return must(await createProduct(await as("purchasing"), { ...input, quantity: 1, prices: [], currency: "EUR" })).id;
}
const suspend = (id: string) => ({ id, version: 1, to: "suspended", reason: "Unpaid" }) as const;

test("only purchasing support moves what a customer holds", async () => {
  const id = await product("Line one");
  for (const person of ["rep", "director", "catalog", "auditor"] as const)
    await expect(moveProduct(await as(person), suspend(id))).rejects.toThrow("order:write");
});

test("each move is recorded with its reason, and an illegal one names the legal ones", async () => {
  const id = await product("Line two");
  must(await moveProduct(await as("purchasing"), suspend(id)));
  expect((await journalOf(`product:${id}`, 1))[0]).toMatchObject({
    type: "product.moved",
    data: { from: "active", to: "suspended", reason: "Unpaid" },
  });
  expect(await moveProduct(await as("purchasing"), { id, version: 2, to: "created", reason: null })).toMatchObject({
    refusal: { reason: "illegal_move", legal: ["active", "pending_terminate", "terminated"] },
  });
});

test("of two who move it at once, one does", async () => {
  const id = await product("Line three");
  const twins = await Promise.all([1, 2].map(async () => moveProduct(await as("purchasing"), suspend(id))));
  expect(twins.map((twin) => (twin.ok ? "moved" : twin.refusal.reason)).sort()).toEqual(["moved", "stale"]);
});
