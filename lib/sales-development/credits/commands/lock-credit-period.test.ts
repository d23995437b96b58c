import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { as, asOwner } from "@/lib/testing/world";
import { lockCreditPeriod } from "./lock-credit-period";

test("only sales development locks a quarter", async () => {
  for (const person of ["rep", "manager", "director", "auditor", "administrator"] as const)
    await expect(lockCreditPeriod(await as(person), { quarter: "2025-Q4" })).rejects.toThrow(NotAllowed);
});

test("a quarter that is over is locked for good, and it is recorded who did it", async () => {
  must(await lockCreditPeriod(await as("salesDevelopment"), { quarter: "2025-Q4" }));
  expect(await journalOf("credit_period:2025-Q4")).toMatchObject([
    { type: "credit_period.locked", actorName: "Sven Dahl" },
  ]);
  await expect(
    asOwner((client) =>
      client.query("update credit_periods set locked_at = null, locked_by = null where quarter = '2025-Q4'"),
    ),
  ).rejects.toThrow(/kept as it is/);
});

test("of two who lock a quarter at once one does", async () => {
  const ctx = await as("salesDevelopment");
  const answers = await Promise.all([1, 2].map(() => lockCreditPeriod(ctx, { quarter: "2025-Q3" })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "locked_already" } });
});

test("a quarter that is not over is not locked", async () => {
  expect(await lockCreditPeriod(await as("salesDevelopment"), { quarter: "2026-Q1" })).toMatchObject({
    refusal: { reason: "not_over", until: "2026-04-01" },
  });
});
