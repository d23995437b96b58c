import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { authorityMatrices } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, newcomer, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import { as, drain, now, people, travelTo } from "@/lib/testing/world";
import { defaultGrants } from "../domain/default-policy";
import { discardPolicyDraft } from "./discard-policy-draft";
import { draftPolicyVersion } from "./draft-policy-version";
import { publishPolicyVersion } from "./publish-policy-version";

beforeAll(policyInForce);

const kind = "matrix" as const;
const content = { kind, note: "Less for managers", grants: [...defaultGrants] };
const tick = () => travelTo(new Date(now().getTime() + 60_000));
const draft = async () =>
  must(await draftPolicyVersion(await as("administrator"), { draftId: null, version: null, ...content }));
const input = ({ id, version }: { id: string; version: number }, effectiveFrom: Date | null = null) => ({
  ...{ kind, draftId: id, version, effectiveFrom },
});

test("approvers, reps and auditors write and publish nothing", async () => {
  for (const person of ["rep", "manager", "director", "auditor"] as const) {
    await expect(draftPolicyVersion(await as(person), { draftId: null, version: null, ...content })).rejects.toThrow(
      NotAllowed,
    );
    const none = { kind, draftId: (await people()).rep, version: 1, effectiveFrom: null };
    await expect(publishPolicyVersion(await as(person), none)).rejects.toThrow(NotAllowed);
  }
  const admin = await as("administrator");
  const both = { ...admin, actor: { ...admin.actor, roles: ["administrator", "director"] as const } } as typeof admin;
  expect(refusalOf(await draftPolicyVersion(both, { draftId: null, version: null, ...content }))).toBe(
    "approvers_do_not_write_policies",
  );
});

test("whoever wrote on a draft does not publish it, in the command and in the database", async () => {
  tick();
  const made = await draft();
  expect(refusalOf(await publishPolicyVersion(await as("administrator"), input(made)))).toBe("own_draft");
  const { administrator } = await people();
  const forced = db
    .update(authorityMatrices)
    .set({ state: "published", publishedBy: administrator, publishedAt: now(), effectiveFrom: now() })
    .where(eq(authorityMatrices.id, made.id));
  await expect(forced).rejects.toMatchObject({ cause: { constraint: "authority_matrices_four_eyes_check" } });
  const published = must(await publishPolicyVersion(await as("otherAdministrator"), input(made)));
  expect(published.effectiveFrom).toEqual(now());
  expect((await journalOf(`authority_matrix:${made.id}`)).map((entry) => [entry.type, entry.actorName])).toEqual([
    ["authority_matrix.published", "Ines Moreau"],
    ["authority_matrix.drafted", "Igor Petrov"],
  ]);
});

test("of ten who publish at once one does, and a published version never changes", async () => {
  tick();
  const made = await draft();
  const other = await as("otherAdministrator");
  const answers = await Promise.all(Array.from({ length: 10 }, () => publishPolicyVersion(other, input(made))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const statement of [
    sql`update authority_matrices set note = 'other' where id = ${made.id}`,
    sql`delete from authority_grants where matrix_id = ${made.id}`,
    sql`update authority_grants set level = 5 where matrix_id = ${made.id} and level = 2`,
    sql`insert into authority_grants (id, matrix_id, function, level, value_currency) values (gen_random_uuid(), ${made.id}, 'sales', 1, 'EUR')`,
  ])
    await expect(db.execute(statement)).rejects.toThrow();
});

test("of ten who start a draft at once one does; a stale change is refused with what it says now", async () => {
  tick();
  const [admin, other] = [await as("administrator"), await as("otherAdministrator")];
  const first = { draftId: null, version: null, ...content };
  const answers = await Promise.all(Array.from({ length: 10 }, () => draftPolicyVersion(admin, first)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.map(refusalOf)).toContain("draft_exists");
  const made = answers.find((answer) => answer.ok);
  if (!made?.ok) throw new Error("no draft");
  const again = { ...content, draftId: made.value.id, version: made.value.version };
  must(await draftPolicyVersion(other, { ...again, note: "By the other" }));
  expect(await draftPolicyVersion(admin, again)).toMatchObject({
    refusal: { reason: "stale", version: 2, by: "Ines Moreau", current: { note: "By the other" } },
  });
  // Both have written on it, so neither publishes.
  expect(
    refusalOf(await publishPolicyVersion(other, { kind, draftId: made.value.id, version: 2, effectiveFrom: null })),
  ).toBe("own_draft");
  const third = await newcomer({ name: "Third Admin", roles: ["administrator"] });
  const stranger = { ...admin, actor: third };
  expect(
    (await publishPolicyVersion(stranger, { kind, draftId: made.value.id, version: 2, effectiveFrom: null })).ok,
  ).toBe(true);
});

test("a draft is given up by who may write it, once, and its number is not used again", async () => {
  tick();
  const made = await draft();
  const gone = { kind, draftId: made.id, version: made.version };
  await expect(discardPolicyDraft(await as("manager"), gone)).rejects.toThrow(NotAllowed);
  const admin = await as("administrator");
  const answers = await Promise.all([discardPolicyDraft(admin, gone), discardPolicyDraft(admin, gone)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect((await journalOf(`authority_matrix:${made.id}`))[0]?.type).toBe("authority_matrix.discarded");
});

test("a matrix comes into force at its instant, not before, and then open steps are asked anew", async () => {
  tick();
  const { manager, director } = await people();
  const { requestId } = await asked("rep", { maxDiscountBps: 1_800 });
  const grants = defaultGrants.map((each) =>
    each.function === "sales" && each.level === 2 ? { ...each, limits: { ...each.limits, discountBps: 500 } } : each,
  );
  const made = must(
    await draftPolicyVersion(await as("administrator"), { kind, draftId: null, version: null, note: "Less", grants }),
  );
  const other = await as("otherAdministrator");
  expect(refusalOf(await publishPolicyVersion(other, input(made, new Date(now().getTime() - 1))))).toBe(
    "starts_in_the_past",
  );
  const effectiveFrom = new Date(now().getTime() + 86_400_000);
  must(await publishPolicyVersion(other, input(made, effectiveFrom)));
  await drain();
  expect((await stepOf(requestId)).askedIds).toEqual([manager]);
  expect((await stepOf((await asked("rep", { maxDiscountBps: 1_700 })).requestId)).askedIds).toEqual([manager]);
  travelTo(effectiveFrom);
  await drain();
  expect((await stepOf(requestId)).askedIds).toEqual([director]);
});
