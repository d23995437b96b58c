import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import { as, now, travelTo } from "@/lib/testing/world";
import { defaultPolicy } from "../domain/default-policy";
import { draftVersionInput } from "../inputs";
import { draftPolicyVersion } from "./draft-policy-version";
import { publishPolicyVersion } from "./publish-policy-version";

beforeAll(policyInForce);

const { bands, rules, rates, ...rest } = defaultPolicy;
const kind = "policy" as const;
const content = { kind, ...rest, note: "Stricter", bands: [...bands], rules: [...rules], rates: { ...rates } };
const tick = () => travelTo(new Date(now().getTime() + 60_000));

test("whoever approves neither writes nor publishes rules", async () => {
  for (const person of ["manager", "legal", "rep", "auditor"] as const)
    await expect(draftPolicyVersion(await as(person), { draftId: null, version: null, ...content })).rejects.toThrow(
      NotAllowed,
    );
});

test("a second person puts rules in force, both names are recorded, and what was asked before keeps its rules", async () => {
  tick();
  const before = await asked("rep", { maxDiscountBps: 1_100 });
  tick();
  const stricter = content.rules.map((rule) =>
    rule.dimension === "discount" && rule.level === 3 ? { ...rule, above: 1_050 } : rule,
  );
  const made = must(
    await draftPolicyVersion(await as("administrator"), { draftId: null, version: null, ...content, rules: stricter }),
  );
  const input = { kind, draftId: made.id, version: made.version, effectiveFrom: null };
  expect(refusalOf(await publishPolicyVersion(await as("administrator"), input))).toBe("own_draft");
  must(await publishPolicyVersion(await as("otherAdministrator"), input));
  expect((await journalOf(`approval_policy:${made.id}`)).map((entry) => [entry.type, entry.actorName])).toEqual([
    ["approval_policy.published", "Ines Moreau"],
    ["approval_policy.drafted", "Igor Petrov"],
  ]);
  expect((await stepOf(before.requestId)).level).toBe(2);
  expect((await stepOf((await asked("rep", { maxDiscountBps: 1_100 })).requestId)).level).toBe(3);
});

test("of ten who publish at once one does, and published rules never change", async () => {
  tick();
  const made = must(await draftPolicyVersion(await as("administrator"), { draftId: null, version: null, ...content }));
  const other = await as("otherAdministrator");
  const input = { kind, draftId: made.id, version: made.version, effectiveFrom: null };
  const answers = await Promise.all(Array.from({ length: 10 }, () => publishPolicyVersion(other, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const statement of [
    sql`update approval_rules set above = 10000 where policy_id = ${made.id} and dimension = 'discount'`,
    sql`delete from approval_rules where policy_id = ${made.id}`,
    sql`update approval_policies set state = 'draft', published_by = null, published_at = null, effective_from = null where id = ${made.id}`,
  ])
    await expect(db.execute(statement)).rejects.toThrow();
});

test("the form's words become rules, and what does not fit is refused at its field", () => {
  const form = {
    ...{ kind, note: "First", currency: "EUR", hoursToDecide: "48", windowDays: "30" },
    rates: { EUR: "1000000", USD: "920000" },
    rules: [
      { dimension: "discount", above: "12.5", function: "sales", level: "2", sentence: "Discount {measure}." },
      { dimension: "total_value", above: "50,000.00", function: "sales", level: "2", sentence: "Value {measure}." },
    ],
    bands: [{ above: "1,000,000", people: "2", function: "sales", level: "3" }],
  };
  const read = draftVersionInput.parse(form);
  if (read.kind !== "policy") throw new Error("not rules");
  // A form leaves out what it does not know, and of a first draft it knows neither the id nor the version.
  expect(read).toMatchObject({ draftId: null, version: null });
  expect(read.rules.map((rule) => rule.above)).toEqual([1_250, 5_000_000]);
  expect(read.bands[0]).toMatchObject({ aboveMinor: 100_000_000, people: 2 });
  const wrong = (change: object) =>
    draftVersionInput.safeParse({ ...form, ...change }).error?.issues.map((issue) => issue.path.join("."));
  expect(wrong({ rules: [{ ...form.rules[0], above: "120" }] })).toEqual(["rules.0.above"]);
  expect(wrong({ rules: [{ ...form.rules[0], above: "-1" }] })).toEqual(["rules.0.above"]);
  const said = (above: string) =>
    draftVersionInput.safeParse({ ...form, rules: [{ ...form.rules[0], above }] }).error?.issues[0]?.message;
  expect(
    wrong({ note: "", rules: [{ ...form.rules[0], above: "" }], bands: [{ ...form.bands[0], above: "" }] }),
  ).toEqual(["note", "rules.0.above", "bands.0.above"]);
  expect([said(""), said("120")]).toEqual(["Fill this in.", "From 0 to 100 %."]);
  expect(wrong({ rules: [{ ...form.rules[0], sentence: "{process.env}" }] })).toBeUndefined();
  expect(wrong({ rules: [{ ...form.rules[0], sentence: "{secret}" }] })).toEqual(["rules.0.sentence"]);
  expect(wrong({ rates: { EUR: "900000" } })).toEqual(["rates"]);
  expect(wrong({ surprise: 1 })).toEqual([""]);
});
