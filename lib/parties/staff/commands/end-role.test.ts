import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { actor, as, people } from "@/lib/testing/world";
import { staffPerson } from "../queries/staff-person";
import { endRole } from "./end-role";
import { grantRole } from "./grant-role";

async function heldBy(person: "rep" | "legal" | "finance" | "administrator" | "otherAdministrator") {
  const { [person]: id } = await people();
  const [held] = (await staffPerson(await actor("administrator"), id, "2026-03-02")).roles;
  return { personId: id, id: held?.id ?? "" };
}

test("only an administrator takes roles away", async () => {
  const { id } = await heldBy("rep");
  await expect(endRole(await as("manager"), { id, on: "2026-03-02" })).rejects.toThrow("people:manage");
});

test("a role that ends today is gone today, and it is recorded", async () => {
  const { id, personId } = await heldBy("legal");
  await endRole(await as("administrator"), { id, on: "2026-03-02" });
  expect((await actor("legal")).roles).toEqual([]);
  expect(await journalOf(`person:${personId}`)).toMatchObject([
    { type: "person.role_ended", data: { role: "legal_approver", on: "2026-03-02" } },
  ]);
});

test("of two who end it at once one does, the other is told", async () => {
  const { id } = await heldBy("finance");
  const ctx = await as("administrator");
  const answers = await Promise.all([1, 2].map(() => endRole(ctx, { id, on: "2026-03-02" })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "ended_already" } });
});

test("somebody always administers, also when two administrators take each other's role away at once", async () => {
  const { auditor } = await people();
  const ctx = await as("administrator");
  const own = await heldBy("administrator");
  await endRole(ctx, { id: (await heldBy("otherAdministrator")).id, on: "2026-03-02" });
  expect(await endRole(ctx, { id: own.id, on: "2026-03-02" })).toMatchObject({
    refusal: { reason: "last_administrator" },
  });
  const second = must(
    await grantRole(ctx, { personId: auditor, role: "administrator", validFrom: "2026-03-02", validUntil: null }),
  );
  const other = await as("auditor");
  const answers = await Promise.all([
    endRole(ctx, { id: second.id, on: "2026-03-02" }),
    endRole(other, { id: own.id, on: "2026-03-02" }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});
