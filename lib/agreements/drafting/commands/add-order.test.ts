import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { customer, started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { addOrderInput } from "../inputs";
import { addOrder } from "./add-order";

const order = async (id: string, items: object[] = [], more: object = {}) =>
  addOrderInput.parse({ id, version: await versionOf(id), name: "Second phase", items, ...more });

test("purchasing support adds no order to an agreement", async () => {
  const { id } = await started();
  await expect(addOrder(await as("purchasing"), await order(id))).rejects.toThrow(NotAllowed);
});

test("an added order is recorded", async () => {
  const { id } = await started();
  must(await addOrder(await as("rep"), await order(id)));
  const [entry] = await journalOf(`agreement:${id}`);
  expect(entry).toMatchObject({ type: "agreement.order_added", data: { name: "Second phase", items: 0 } });
});

test("two add an order at once: the second is told", async () => {
  const { id } = await started();
  const input = await order(id);
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => addOrder(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("no more is ordered than agreed, to the customer's own sites and people only", async () => {
  const { id, lineId } = await started("rep", 2);
  const other = await customer("rep");
  const rep = await as("rep");
  const more = await addOrder(rep, await order(id, [{ lineId, quantity: "1" }]));
  expect(more).toMatchObject({ refusal: { reason: "more_than_agreed", agreed: 2, ordered: 3 } });
  const elsewhere = await addOrder(rep, await order(id, [{ lineId, quantity: "1", siteId: other.siteId }]));
  expect(elsewhere).toMatchObject({ refusal: { reason: "unknown_site" } });
  const billed = await addOrder(rep, await order(id, [], { billingContactId: other.contactId }));
  expect(billed).toMatchObject({ refusal: { reason: "not_their_contact" } });
});

test("dates that end before they start are refused at their field", () => {
  const id = "019a9a00-0000-7000-8000-000000000000";
  const dates = { requestedStartOn: "2026-06-01", requestedCompletionOn: "2026-05-31" };
  const bad = addOrderInput.safeParse({ id, version: 1, name: "Order", ...dates });
  expect(bad.error?.issues[0]).toMatchObject({ path: ["requestedCompletionOn"], message: "Not before the start." });
});
