import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftedPlan, planInput } from "@/lib/testing/compensation";
import { as, asOwner } from "@/lib/testing/world";
import { compensationPlan } from "../queries/compensation-plan";
import { discardPlanDraft } from "./discard-plan-draft";
import { draftNextPlan } from "./draft-next-plan";
import { publishPlan } from "./publish-plan";
import { savePlanDraft } from "./save-plan-draft";

const today = "2026-03-02";
const publish = async (id: string, version = 1, validFrom: `${number}-${number}-${number}` = today) =>
  publishPlan(await as("salesDevelopment"), { id, version, validFrom });
const { name: _, ...terms } = planInput({ note: "Second" });

test("only sales development publishes, writes and discards", async () => {
  const { planId, id } = await draftedPlan({ name: "Guarded" });
  for (const person of ["rep", "manager", "director", "auditor"] as const) {
    const ctx = await as(person);
    await expect(publishPlan(ctx, { id, version: 1, validFrom: today })).rejects.toThrow(NotAllowed);
    await expect(savePlanDraft(ctx, { id, version: 1, ...terms })).rejects.toThrow(NotAllowed);
    await expect(discardPlanDraft(ctx, { id, version: 1 })).rejects.toThrow(NotAllowed);
    await expect(draftNextPlan(ctx, { planId })).rejects.toThrow(NotAllowed);
  }
});

test("a published version is in force from its day on and never changes, not even for the owner of the tables", async () => {
  const { planId, id } = await draftedPlan({ name: "Kept" });
  must(await publish(id));
  const ctx = await as("salesDevelopment");
  const at = ctx.now;
  expect((await compensationPlan(ctx.actor, planId, { at })).inForce).toMatchObject({ n: 1, validFrom: today });
  expect((await journalOf(`compensation_plan:${planId}`))[0]).toMatchObject({ type: "compensation_plan.published" });
  expect(await savePlanDraft(ctx, { id, version: 2, ...terms })).toMatchObject({ refusal: { reason: "not_a_draft" } });
  expect(await discardPlanDraft(ctx, { id, version: 2 })).toMatchObject({ refusal: { reason: "not_a_draft" } });
  for (const change of [
    `update compensation_plan_versions set quota_minor = 1 where id = '${id}'`,
    `delete from compensation_plan_versions where id = '${id}'`,
    `update compensation_tiers set rate_bps = 9999 where plan_version_id = '${id}'`,
    `delete from compensation_tiers where plan_version_id = '${id}'`,
  ])
    await expect(asOwner((client) => client.query(change))).rejects.toThrow(/published and does not change/);
});

test("of publishing and writing at once one is done", async () => {
  const { id } = await draftedPlan({ name: "Raced" });
  const answers = await Promise.all([
    publish(id),
    savePlanDraft(await as("salesDevelopment"), { id, version: 1, ...terms }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("several people who draft the next version at once end with one", async () => {
  const { planId, id } = await draftedPlan({ name: "Next" });
  must(await publish(id));
  const ctx = await as("salesDevelopment");
  const answers = await Promise.all(Array.from({ length: 8 }, () => draftNextPlan(ctx, { planId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "draft_exists" } });
});

test("nothing is put in force backwards, and no two versions begin on one day", async () => {
  const { planId, id } = await draftedPlan({ name: "Dated" });
  expect(await publish(id, 1, "2026-03-01")).toMatchObject({
    refusal: { reason: "starts_in_the_past", earliest: today },
  });
  must(await publish(id));
  const next = must(await draftNextPlan(await as("salesDevelopment"), { planId }));
  expect(await publish(next.id)).toMatchObject({ refusal: { reason: "another_starts_then", n: 1 } });
  expect((await publish(next.id, 1, "2026-04-01")).ok).toBe(true);
});

test("who wrote on the draft meanwhile is not overwritten", async () => {
  const { id } = await draftedPlan({ name: "Stale" });
  const ctx = await as("salesDevelopment");
  must(await savePlanDraft(ctx, { id, version: 1, ...terms }));
  expect(await savePlanDraft(ctx, { id, version: 1, ...terms })).toMatchObject({
    refusal: { reason: "stale", version: 2, current: { note: "Second", quota: "1000000.00" } },
  });
  expect(await publish(id, 1)).toMatchObject({ refusal: { reason: "stale" } });
});

test("a discarded draft leaves the published versions, and the only version is not discarded", async () => {
  const { planId, id } = await draftedPlan({ name: "Discarded" });
  const ctx = await as("salesDevelopment");
  expect(await discardPlanDraft(ctx, { id, version: 1 })).toMatchObject({ refusal: { reason: "only_version" } });
  must(await publish(id));
  const next = must(await draftNextPlan(ctx, { planId }));
  must(await discardPlanDraft(ctx, { id: next.id, version: 1 }));
  expect((await compensationPlan(ctx.actor, planId)).versions.map((version) => version.n)).toEqual([1]);
});
