import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { advancedOpportunity, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { factors } from "../domain/factor";
import { firstPolicy } from "../domain/policy";
import { type PublishQualificationPolicy, publishQualificationPolicyInput } from "../inputs";
import { qualificationPolicy } from "../queries/qualification-policy";
import { publishQualificationPolicy } from "./publish-qualification-policy";

const input = (basedOn: number): PublishQualificationPolicy => ({
  ...publishQualificationPolicyInput.parse({
    basedOn,
    weights: Object.fromEntries(factors.map((factor) => [factor, "10"])),
    pursueFrom: "90",
    reviewFrom: "50",
    managerAbove: { EUR: "1,000", USD: "" },
    materialValueChange: "5",
    evidenceFreshDays: "90",
    evidenceRequired: "always",
    valueMonths: "12",
    holdDays: "14",
    staleAfterDays: "7",
    note: "Fewer, better deals",
  }),
});

test("the policy that comes with the product is the first version", async () => {
  const { number, content } = await qualificationPolicy((await as("rep")).actor);
  expect({ number, content }).toEqual({ number: 1, content: firstPolicy });
});

test("an administrator publishes; neither a manager nor a director does", async () => {
  for (const person of ["manager", "director", "auditor"] as const)
    await expect(publishQualificationPolicy(await as(person), input(1))).rejects.toThrow(NotAllowed);
});

test("two at once: one version, the other is told; earlier decisions keep theirs", async () => {
  const rep = await as("rep");
  const { id } = await advancedOpportunity(rep);
  const admin = await as("administrator");
  const answers = await Promise.all([
    publishQualificationPolicy(admin, input(1)),
    publishQualificationPolicy(admin, input(1)),
  ]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "policy_moved_on" } });
  const [entry] = await journalOf("qualification_policy");
  expect(entry).toMatchObject({ type: "qualification_policy.published", data: { number: 2 } });
  const { view, standing } = await seenBy(rep, id);
  expect(view.decisions[0]?.snapshot.policy).toBe(1);
  expect(view.policy.content.managerAboveMinor).toEqual({ EUR: 100_000 });
  expect(standing).toMatchObject({ aboveThreshold: false, score: { lowBand: "review" } });
});

test("bands that overlap and weights of nothing are refused", async () => {
  const admin = await as("administrator");
  expect(await publishQualificationPolicy(admin, { ...input(2), reviewFrom: 9_000 })).toMatchObject({
    refusal: { reason: "bands_overlap" },
  });
  const none = { ...input(2), weights: Object.fromEntries(factors.map((factor) => [factor, 0])) };
  expect(publishQualificationPolicyInput.safeParse(none).success).toBe(false);
  must(await publishQualificationPolicy(admin, input(2)));
});
