import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { changePrice } from "./change-price";

const priceOf = async (id: string, amount: string) => {
  const { content } = await shown(id);
  return { priceId: content.prices[0]?.id ?? "", version: await versionOf(id), amount };
};

test("only the catalog admin changes a price", async () => {
  const made = await launchedOffering({ name: "Licence" });
  for (const person of ["rep", "salesDevelopment", "finance", "auditor"] as const)
    await expect(changePrice(await as(person), await priceOf(made.id, "50"))).rejects.toThrow("offering:write");
});

test("a price of what is on sale changes by a new version at once, and others hear of it", async () => {
  const made = await launchedOffering({ name: "Support gold" });
  const done = must(await changePrice(await as("catalog"), await priceOf(made.id, "52.50")));
  expect(done.n).toBe(2);
  const view = await shown(made.id);
  expect(view.versions.map(({ n, state }) => [n, state])).toEqual([
    [2, "launched"],
    [1, "retired"],
  ]);
  expect(view.content.prices[0]?.amount).toEqual({ minor: 5250, currency: "EUR" });
  const [changed, launched] = await journalOf(`offering:${made.id}`, 2);
  expect(launched?.type).toBe("offering.launched");
  expect(changed).toMatchObject({
    type: "price.changed",
    data: {
      n: 2,
      replacedVersionId: made.versionId,
      prices: [{ name: "Monthly charge", before: { amount: { minor: 4900 } } }],
    },
  });
});

test("of two who change it at once, one does", async () => {
  const made = await launchedOffering({ name: "Support silver" });
  const input = await priceOf(made.id, "40");
  const answers = await Promise.all([1, 2].map(async () => changePrice(await as("catalog"), input)));
  expect(answers.map((answer) => (answer.ok ? "changed" : answer.refusal.reason)).sort()).toEqual(["changed", "stale"]);
  expect((await shown(made.id)).versions).toHaveLength(2);
});

test("a draft is changed where it stands, the same amount changes nothing, a wrong one is refused in words", async () => {
  const made = await draftOffering({ name: "Support bronze" });
  must(await changePrice(await as("catalog"), await priceOf(made.id, "30")));
  expect((await shown(made.id)).content.prices[0]?.amount?.minor).toBe(3000);
  const before = await versionOf(made.id);
  must(await changePrice(await as("catalog"), await priceOf(made.id, "30.00")));
  expect(await versionOf(made.id)).toBe(before);
  for (const [amount, message] of [
    ["-1", "An amount cannot be negative."],
    ["30.0001", "EUR has at most 2 decimals."],
    ["a lot", "Give an amount, as 1,234.50."],
  ] as const)
    expect(await changePrice(await as("catalog"), await priceOf(made.id, amount))).toMatchObject({
      refusal: { reason: "bad_amount", message },
    });
});
