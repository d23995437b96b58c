import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { actor, as, asOwner, at, people, travelTo } from "@/lib/testing/world";
import { grantRoleInput } from "../inputs";
import { staffPerson } from "../queries/staff-person";
import { endRole } from "./end-role";
import { grantRole } from "./grant-role";

const from = { validFrom: "2026-03-02", validUntil: null } as const;

test("only an administrator grants roles", async () => {
  const { rep } = await people();
  for (const who of ["rep", "chief", "auditor"] as const)
    await expect(grantRole(await as(who), { personId: rep, role: "sales_manager", ...from })).rejects.toThrow(
      "people:manage",
    );
});

test("a role is recorded with who granted it and works from its first day until its last", async () => {
  const { rep } = await people();
  const ctx = await as("administrator");
  await grantRole(ctx, { personId: rep, role: "catalog_admin", validFrom: "2026-03-09", validUntil: "2026-03-16" });
  const rolesOn = async (day: string) => {
    travelTo(at(`${day}T09:00:00Z`));
    return (await actor("rep")).roles;
  };
  expect(await rolesOn("2026-03-08")).toEqual(["sales_rep"]);
  expect(new Set(await rolesOn("2026-03-09"))).toEqual(new Set(["sales_rep", "catalog_admin"]));
  expect(await rolesOn("2026-03-16")).toEqual(["sales_rep"]);
  travelTo(at("2026-03-02T09:00:00Z"));
  expect(await journalOf(`person:${rep}`)).toMatchObject([
    { type: "person.role_granted", actorName: "Igor Petrov", data: { role: "catalog_admin" } },
  ]);
});

test("of two who grant one role at once one does", async () => {
  const { colleague } = await people();
  const ctx = await as("administrator");
  const answers = await Promise.all(
    [1, 2].map(() => grantRole(ctx, { personId: colleague, role: "purchasing_support", ...from })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "held_already" } });
});

test("an administrator cannot make themselves an approver, nor be made one by a colleague", async () => {
  const { administrator, auditor } = await people();
  const ctx = await as("administrator");
  expect(await grantRole(ctx, { personId: administrator, role: "director", ...from })).toMatchObject({
    refusal: { reason: "own_approving_role" },
  });
  await grantRole(ctx, { personId: auditor, role: "administrator", ...from });
  const other = await as("auditor");
  expect(await grantRole(other, { personId: administrator, role: "director", ...from })).toMatchObject({
    refusal: { reason: "administrator_cannot_approve" },
  });
});

test("two grants at once cannot make one person administrator and approver", async () => {
  const { purchasing } = await people();
  const ctx = await as("administrator");
  const answers = await Promise.all(
    (["administrator", "finance_approver"] as const).map((role) =>
      grantRole(ctx, { personId: purchasing, role, ...from }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const forced = asOwner((client) =>
    client.query(
      `insert into person_roles (id, person_id, role, valid_from, created_at, changed_at)
       select gen_random_uuid(), $1, role, '2026-03-02', now(), now() from unnest(array['administrator','finance_approver']) role`,
      [purchasing],
    ),
  );
  await expect(forced).rejects.toThrow("excl");
});

test("a role that was ended can be granted again on the same day", async () => {
  const { legal } = await people();
  const ctx = await as("administrator");
  const [held] = (await staffPerson(ctx.actor, legal, "2026-03-02")).roles;
  await endRole(ctx, { id: held?.id ?? "", on: "2026-03-02" });
  expect(await grantRole(ctx, { personId: legal, role: "legal_approver", ...from })).toMatchObject({ ok: true });
});

test("an unknown role and a date that does not exist are refused at their fields", async () => {
  const { rep } = await people();
  const faults = (given: object) =>
    grantRoleInput
      .safeParse({ personId: rep, role: "auditor", ...from, ...given })
      .error?.issues.map((issue) => issue.path.join("."));
  expect(faults({ role: "king" })).toEqual(["role"]);
  expect(faults({ validFrom: "tomorrow" })).toEqual(["validFrom"]);
});
