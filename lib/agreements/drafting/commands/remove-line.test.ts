import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { ordersOf } from "../queries/draft-of";
import { removeLine } from "./remove-line";

test("legal removes no line", async () => {
  const { id, lineId } = await started();
  await expect(removeLine(await as("legal"), { id, lineId })).rejects.toThrow(NotAllowed);
});

test("a removed line leaves the orders too, and is recorded with what it was", async () => {
  const { id, lineId } = await started();
  must(await removeLine(await as("rep"), { id, lineId }));
  expect((await agreementNow(id)).totalMinor).toBe(0);
  expect((await ordersOf(db, id))[0]?.items).toEqual([]);
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({
    type: "agreement.line_removed",
    data: { lineId, quantity: 1, ordersTouched: 1 },
  });
});

test("two remove one line at once: the second finds none", async () => {
  const { id, lineId } = await started();
  const answers = await Promise.allSettled(
    [as("rep"), as("manager")].map(async (ctx) => removeLine(await ctx, { id, lineId })),
  );
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  const lost = answers.find((answer) => answer.status === "rejected");
  expect(lost?.status === "rejected" && lost.reason).toBeInstanceOf(NotFound);
});

test("a line of another agreement cannot be removed through this one", async () => {
  const [mine, other] = [await started(), await started()];
  await expect(removeLine(await as("rep"), { id: mine.id, lineId: other.lineId })).rejects.toThrow(NotFound);
});
