import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { journalOf } from "@/lib/platform/journal";
import { draftedPlan, planInput } from "@/lib/testing/compensation";
import { as, asOwner } from "@/lib/testing/world";
import { createPlanInput } from "../inputs";
import { compensationPlan, planVersion } from "../queries/compensation-plan";
import { createCompensationPlan } from "./create-compensation-plan";

test("only sales development begins plans", async () => {
  for (const person of ["rep", "manager", "director", "auditor", "administrator"] as const)
    await expect(createCompensationPlan(await as(person), planInput())).rejects.toThrow(NotAllowed);
});

test("a new plan is a draft with its bands, and the journal keeps what it says", async () => {
  const { planId, id } = await draftedPlan({ name: "Recorded" });
  const ctx = await as("salesDevelopment");
  expect((await planVersion(ctx.actor, planId, id)).bands).toEqual([
    { lower: 0, upper: 10_000, rateBps: 400 },
    { lower: 10_000, upper: 12_500, rateBps: 600 },
    { lower: 12_500, upper: null, rateBps: 800 },
  ]);
  const [entry] = await journalOf(`compensation_plan:${planId}`);
  expect(entry).toMatchObject({ type: "compensation_plan.created", data: { n: 1, mode: "marginal", measure: "tcv" } });
  expect((await compensationPlan(ctx.actor, planId)).inForce).toBeUndefined();
});

test("of two plans with one name begun at once there is one", async () => {
  const ctx = await as("salesDevelopment");
  const answers = await Promise.all([1, 2].map(() => createCompensationPlan(ctx, planInput({ name: "Contested" }))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "name_taken", name: "Contested" } });
});

test("earnings below the salary and bands that do not begin at 0 are refused in words", async () => {
  const ctx = await as("salesDevelopment");
  const given = { name: "Refused" };
  expect(await createCompensationPlan(ctx, planInput({ ...given, ote: "1" }))).toMatchObject({
    refusal: { reason: "ote_below_base" },
  });
  const late = planInput({ ...given, bands: [{ lower: "10", rate: "1" }] });
  expect(await createCompensationPlan(ctx, late)).toMatchObject({ refusal: { reason: "first_band_above_zero" } });
});

test("what cannot be read is refused at its field", () => {
  const read = createPlanInput.safeParse({
    ...{ name: "x", note: "", currency: "EUR", measure: "sum", mode: "whole_tier", unit: "quota" },
    ...{
      quota: "0",
      ote: "a lot",
      baseSalary: "-1",
      threshold: "101",
      cap: "1.234.5",
      bands: [{ lower: "x", rate: "" }],
    },
  });
  const paths = read.error?.issues.map((issue) => issue.path.join(".")) ?? [];
  for (const field of ["note", "measure", "mode", "threshold"]) expect(paths).toContain(field);
  const amounts = createPlanInput.safeParse({ ...planAsTyped, quota: "0", ote: "a lot", cap: "1.23.4" });
  expect(amounts.error?.issues.map((issue) => issue.path.join("."))).toEqual(["quota", "ote", "cap"]);
  // Whoever left all of it empty is told of all of it at once.
  const bands = [{ lower: "", rate: "" }];
  const empty = createPlanInput.safeParse({ ...planAsTyped, quota: "", ote: "", baseSalary: " ", note: "", bands });
  expect(empty.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual(
    ["note", "quota", "ote", "baseSalary", "bands.0.lower", "bands.0.rate"].map((field) => [field, "Fill this in."]),
  );
});
const planAsTyped = {
  ...{ name: "x", note: "n", currency: "EUR", measure: "tcv", mode: "marginal", unit: "quota", threshold: "" },
  ...{ baseSalary: "1", bands: [{ lower: "0", rate: "1" }] },
};

const bandsOf = (bands: readonly string[]) => async () => {
  const { id } = await draftedPlan({ name: `Bands ${bands.join(" ")}` });
  await asOwner(async (client) => {
    await client.query("begin");
    await client.query("delete from compensation_tiers where plan_version_id = $1", [id]);
    for (const band of bands) {
      const [lower, upper] = band.split("-");
      await client.query("insert into compensation_tiers values (gen_random_uuid(), $1, $2, $3, 100)", [
        id,
        Number(lower),
        upper ? Number(upper) : null,
      ]);
    }
    await client.query("commit");
  });
};

test.each([
  ["a gap", ["0-10", "11-"], /without a gap/],
  ["an overlap", ["0-10", "9-"], /band_excl/],
  ["a beginning above 0", ["1-"], /without a gap/],
  ["an end", ["0-10"], /without a gap/],
  ["two without an end", ["0-", "5-"], /band_excl/],
  ["no band at all", [], /without a gap/],
] as const)("the database refuses bands with %s", async (_what, bands, why) => {
  await expect(bandsOf(bands)()).rejects.toThrow(why);
});

test("the database takes bands that follow on each other, in whatever order they are written", async () => {
  await expect(bandsOf(["10-20", "20-", "0-10"])()).resolves.toBeUndefined();
});
