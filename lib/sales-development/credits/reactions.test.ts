import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notifications, productOrders } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { cancelPurchase } from "@/lib/purchasing/orders/commands/cancel-purchase";
import { linesOfAgreement, planFor } from "@/lib/testing/compensation";
import { executedAgreement } from "@/lib/testing/executed";
import { as, drain, people } from "@/lib/testing/world";

test("a signature credits the seller, and the order's cancellation takes all of it back", async () => {
  await planFor(["rep"]);
  const { id } = await executedAgreement();
  await drain();
  const [order] = await db.select().from(productOrders).where(eq(productOrders.agreementId, id));
  const why = { cause: "customer_request" as const, reason: "The branch stays where it is" };
  const desk = await as("purchasing");
  must(await cancelPurchase(desk, { orderId: order?.id ?? "", version: order?.version ?? 0, itemIds: [], ...why }));
  await drain();
  const [credited, ...back] = await linesOfAgreement(id);
  expect(credited?.creditedMinor).toBe(770_000);
  expect(back.length).toBeGreaterThan(0);
  expect(back.every((line) => line.originalId === credited?.id)).toBe(true);
  expect(back.reduce((sum, line) => sum + line.creditedMinor, 0)).toBe(-770_000);
  expect(back.reduce((sum, line) => sum + line.commissionMinor, 0)).toBe(-(credited?.commissionMinor ?? 0));
  const { rep } = await people();
  const told = await db.select().from(notifications).where(eq(notifications.personId, rep));
  expect(told.map((notice) => notice.kind)).toEqual(expect.arrayContaining(["credit_given", "credit_taken_back"]));
});
