import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftedPlan } from "@/lib/testing/compensation";
import { as, asOwner, people } from "@/lib/testing/world";
import { compensationPlan } from "../queries/compensation-plan";
import { assignPlan } from "./assign-plan";
import { endPlanAssignment } from "./end-plan-assignment";

const from = "2026-04-01";
const open = { validFrom: from, validUntil: null } as const;

test("only sales development says who is paid by what", async () => {
  const { planId } = await draftedPlan({ name: "Guarded" });
  const { rep } = await people();
  for (const person of ["rep", "manager", "director", "auditor"] as const) {
    await expect(assignPlan(await as(person), { planId, personId: rep, ...open })).rejects.toThrow(NotAllowed);
    await expect(endPlanAssignment(await as(person), { id: planId, version: 1, validUntil: from })).rejects.toThrow(
      NotAllowed,
    );
  }
});

test("an assignment is recorded with the person, and the person is told", async () => {
  const { planId } = await draftedPlan({ name: "Told" });
  const { rep } = await people();
  must(await assignPlan(await as("salesDevelopment"), { planId, personId: rep, ...open }));
  expect((await journalOf(`compensation_plan:${planId}`))[0]).toMatchObject({
    type: "compensation_plan.assigned",
    data: { person: "Rosa Lindqvist", validFrom: from },
  });
  const told = await asOwner((client) => client.query("select title from notifications where person_id = $1", [rep]));
  expect(told.rows[0]?.title).toContain("paid by Told");
});

test("of two plans assigned to one person at once one stands", async () => {
  const [one, other] = [await draftedPlan({ name: "One" }), await draftedPlan({ name: "Other" })];
  const { colleague } = await people();
  const ctx = await as("salesDevelopment");
  const answers = await Promise.all(
    [one, other].map(({ planId }) => assignPlan(ctx, { planId, personId: colleague, ...open })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "has_a_plan", person: "Ravi Menon", from },
  });
});

test("the database keeps a person from being paid by two plans on one day", async () => {
  const { planId } = await draftedPlan({ name: "Excluded" });
  const { manager } = await people();
  must(await assignPlan(await as("salesDevelopment"), { planId, personId: manager, ...open }));
  await expect(
    asOwner((client) =>
      client.query(
        "insert into plan_assignments values (gen_random_uuid(), $1, $2, '2026-05-01', null, 1, now(), now())",
        [planId, manager],
      ),
    ),
  ).rejects.toThrow(/plan_assignments_person_id_period_excl/);
});

test("an ended assignment leaves room for the next from its last day on; one ended before it began never was", async () => {
  const { planId } = await draftedPlan({ name: "Ended" });
  const { otherRep } = await people();
  const ctx = await as("salesDevelopment");
  const { id } = must(await assignPlan(ctx, { planId, personId: otherRep, ...open }));
  must(await endPlanAssignment(ctx, { id, version: 1, validUntil: "2026-06-01" }));
  expect(await endPlanAssignment(ctx, { id, version: 1, validUntil: "2026-06-01" })).toMatchObject({
    refusal: { reason: "stale" },
  });
  expect(await endPlanAssignment(ctx, { id, version: 2, validUntil: "2026-07-01" })).toMatchObject({
    refusal: { reason: "ended_already", until: "2026-06-01" },
  });
  const next = must(await assignPlan(ctx, { planId, personId: otherRep, validFrom: "2026-06-01", validUntil: null }));
  must(await endPlanAssignment(ctx, { id: next.id, version: 1, validUntil: "2026-06-01" }));
  expect((await compensationPlan(ctx.actor, planId)).assignments.map((one) => one.validUntil)).toEqual(["2026-06-01"]);
});
