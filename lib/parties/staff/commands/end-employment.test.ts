import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { staffById } from "@/lib/platform/staff";
import { as, people } from "@/lib/testing/world";
import { staffPerson } from "../queries/staff-person";
import { staffPositions } from "../queries/staff-positions";
import { endEmployment } from "./end-employment";

test("only an administrator ends an employment", async () => {
  const { rep } = await people();
  await expect(endEmployment(await as("director"), { id: rep, version: 1, on: "2026-03-02" })).rejects.toThrow(
    "people:manage",
  );
});

test("roles and seats end on the day, the seat shows as vacant, and nobody signs in with that account any more", async () => {
  const { otherRep } = await people();
  const ctx = await as("administrator");
  await endEmployment(ctx, { id: otherRep, version: 1, on: "2026-03-02" });
  expect(await staffById(otherRep, "2026-03-02")).toBeUndefined();
  const seats = await staffPositions("2026-03-02");
  expect(seats.find((seat) => seat.title === "Account manager South 1")).toMatchObject({ personId: null });
  expect(await staffPerson(ctx.actor, otherRep, "2026-03-02")).toMatchObject({
    hasLeft: true,
    roles: [{ state: "over" }],
    seats: [{ state: "over" }],
    may: { change: false },
  });
  expect(await journalOf(`person:${otherRep}`)).toMatchObject([
    { type: "person.employment_ended", data: { on: "2026-03-02", roles: ["sales_rep"] } },
  ]);
});

test("of two who end it at once one does, the other is told", async () => {
  const { colleague } = await people();
  const ctx = await as("administrator");
  const answers = await Promise.all(
    [1, 2].map(() => endEmployment(ctx, { id: colleague, version: 1, on: "2026-03-31" })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "ended_already", until: "2026-03-31" },
  });
});

test("until the last day the person works as before", async () => {
  const { legal } = await people();
  await endEmployment(await as("administrator"), { id: legal, version: 1, on: "2026-03-31" });
  expect((await staffById(legal, "2026-03-30"))?.actor.roles).toEqual(["legal_approver"]);
  expect(await staffById(legal, "2026-03-31")).toBeUndefined();
});

test("the last administrator does not leave, and nobody leaves backwards", async () => {
  const { administrator, finance, otherAdministrator } = await people();
  const ctx = await as("administrator");
  expect(await endEmployment(ctx, { id: otherAdministrator, version: 1, on: "2026-03-02" })).toMatchObject({
    ok: true,
  });
  expect(await endEmployment(ctx, { id: administrator, version: 1, on: "2026-03-02" })).toMatchObject({
    refusal: { reason: "last_administrator" },
  });
  expect(await endEmployment(ctx, { id: finance, version: 1, on: "2026-03-01" })).toMatchObject({
    refusal: { reason: "in_the_past" },
  });
});
