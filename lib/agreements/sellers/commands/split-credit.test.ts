import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { started, versionOf } from "@/lib/testing/agreements";
import { executedAgreement } from "@/lib/testing/executed";
import { as, asOwner, people } from "@/lib/testing/world";
import { agreement } from "../../drafting/queries/agreement";
import { splitCreditInput } from "../inputs";
import { splitCredit } from "./split-credit";

const halves = async () => {
  const { rep, colleague, manager } = await people();
  return [
    { personId: rep, kind: "revenue" as const, share: 5_000 },
    { personId: colleague, kind: "revenue" as const, share: 5_000 },
    { personId: manager, kind: "overlay" as const, share: 2_000 },
  ];
};

test("a split is written by the seller or their manager; for another seller there is no such agreement", async () => {
  const { id } = await started();
  const shares = await halves();
  const given = { id, version: await versionOf(id), shares };
  for (const person of ["legal", "finance", "auditor", "salesDevelopment"] as const)
    await expect(splitCredit(await as(person), given)).rejects.toThrow(NotAllowed);
  for (const person of ["colleague", "otherRep", "otherManager"] as const)
    await expect(splitCredit(await as(person), given)).rejects.toThrow(NotFound);
  expect((await splitCredit(await as("manager"), given)).ok).toBe(true);
});

test("until somebody splits it the owner has the whole; a split is recorded with names", async () => {
  const { id } = await started();
  const rep = await as("rep");
  expect((await agreement(rep.actor, id)).sellers).toMatchObject([
    { name: "Rosa Lindqvist", shareBps: 10_000, kind: "revenue" },
  ]);
  must(await splitCredit(rep, { id, version: await versionOf(id), shares: await halves() }));
  expect((await agreement(rep.actor, id)).sellers.map((share) => [share.name, share.kind, share.shareBps])).toEqual([
    ["Rosa Lindqvist", "revenue", 5_000],
    ["Ravi Menon", "revenue", 5_000],
    ["Marta Okafor", "overlay", 2_000],
  ]);
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({
    type: "agreement.credit_split",
    data: { to: [{ name: "Rosa Lindqvist" }, { name: "Ravi Menon" }, { name: "Marta Okafor" }] },
  });
});

test("of two splits at once the second is told of the first", async () => {
  const { id } = await started();
  const version = await versionOf(id);
  const shares = await halves();
  const answers = await Promise.all(
    [await as("rep"), await as("manager")].map((ctx) => splitCredit(ctx, { id, version, shares })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("shares that are not exactly 100 % are refused, by the rule and by the database", async () => {
  const { id } = await started();
  const { rep, colleague } = await people();
  const version = await versionOf(id);
  const shares = [
    { personId: rep, kind: "revenue" as const, share: 6_666 },
    { personId: colleague, kind: "revenue" as const, share: 3_333 },
  ];
  expect(await splitCredit(await as("rep"), { id, version, shares })).toMatchObject({
    refusal: { reason: "not_the_whole", sumBps: 9_999 },
  });
  await expect(
    asOwner((client) =>
      client.query("insert into agreement_sellers values (gen_random_uuid(), $1, $2, 'revenue', 9999, now(), now())", [
        id,
        rep,
      ]),
    ),
  ).rejects.toThrow(/are not 100 %/);
});

test("what was signed is split no more", async () => {
  const { id } = await executedAgreement();
  const given = { id, version: await versionOf(id), shares: await halves() };
  expect(await splitCredit(await as("rep"), given)).toMatchObject({ refusal: { reason: "signed_already" } });
});

test("an empty split and a share of nothing are refused at their fields", () => {
  const read = splitCreditInput.safeParse({
    id: "x",
    version: 1,
    shares: [{ personId: "", kind: "boss", share: "0" }],
  });
  expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([
    "id",
    "shares.0.personId",
    "shares.0.kind",
    "shares.0.share",
  ]);
  expect(splitCreditInput.safeParse({ id: "x", version: 1, shares: [] }).success).toBe(false);
});
