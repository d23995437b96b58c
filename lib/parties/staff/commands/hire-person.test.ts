import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { actor, as } from "@/lib/testing/world";
import { hirePersonInput } from "../inputs";
import { staffList } from "../queries/staff-list";
import { hirePerson } from "./hire-person";

const nora = {
  name: "Nora Winter",
  email: "nora@dealdesk.example",
  zone: "Europe/Berlin",
  locale: "en-GB",
  activeFrom: "2026-03-02",
} as const;

test("only an administrator hires", async () => {
  for (const who of ["chief", "manager", "auditor"] as const)
    await expect(hirePerson(await as(who), nora)).rejects.toThrow("people:manage");
});

test("somebody hired is recorded and listed, without a role", async () => {
  const ctx = await as("administrator");
  const hired = await hirePerson(ctx, { ...nora, email: "nora.1@dealdesk.example" });
  expect(hired).toMatchObject({ ok: true });
  const { rows } = await staffList(await actor("auditor"), { search: "nora.1" }, { size: 10 }, "2026-03-02");
  expect(rows).toMatchObject([{ name: "Nora Winter", roles: [], positions: [], canSignIn: false }]);
  expect(await journalOf(`person:${rows[0]?.id}`)).toMatchObject([{ type: "person.hired", actorName: "Igor Petrov" }]);
});

test("of two hired at once with one address there is one", async () => {
  const ctx = await as("administrator");
  const answers = await Promise.all(
    [nora, { ...nora, email: "NORA@dealdesk.example" }].map((each) => hirePerson(ctx, each)),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "email_taken" } });
});

test("an address, a date and a time zone that do not exist are refused at their fields", () => {
  const faults = (given: object) =>
    hirePersonInput.safeParse({ ...nora, ...given }).error?.issues.map((issue) => issue.path.join("."));
  expect(faults({ email: "nora" })).toEqual(["email"]);
  expect(faults({ activeFrom: "2026-02-29" })).toEqual(["activeFrom"]);
  expect(faults({ zone: "Mars/Olympus" })).toEqual(["zone"]);
  expect(faults({ roles: ["director"] })).toEqual([""]);
});
