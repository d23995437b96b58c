import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { ordersOf } from "../queries/draft-of";
import { removeOrder } from "./remove-order";

async function toRemove() {
  const { id } = await started();
  const [order] = await ordersOf(db, id);
  return { id, version: await versionOf(id), orderId: order?.id ?? "" };
}

test("the auditor removes no order", async () => {
  await expect(removeOrder(await as("auditor"), await toRemove())).rejects.toThrow(NotAllowed);
});

test("a removed order is recorded, and the agreement becomes a framework", async () => {
  const input = await toRemove();
  must(await removeOrder(await as("rep"), input));
  expect(await ordersOf(db, input.id)).toEqual([]);
  expect((await journalOf(`agreement:${input.id}`))[0]?.type).toBe("agreement.order_removed");
});

test("two remove it at once: the second is told", async () => {
  const input = await toRemove();
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => removeOrder(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale" } });
});
