import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { dana, prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { addContactInput } from "../inputs";
import { organisation } from "../queries/organisation";
import { addContact } from "./add-contact";

test("who only reads adds no contact", async () => {
  const organisationId = await prospect(await as("rep"), { name: "Quiet" });
  await expect(addContact(await as("auditor"), { ...dana, organisationId })).rejects.toThrow("party:write");
});

test("a contact is recorded with their part in the deal and what they may sign for", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Signers" });
  const limit = { minor: 5_000_000, currency: "EUR" } as const;
  await addContact(ctx, { ...dana, organisationId, signingLimit: limit });
  const [contact] = (await organisation(ctx.actor, organisationId)).contacts;
  expect(contact).toMatchObject({ roles: ["signatory"], signingLimitMinor: 5_000_000, signingLimitCurrency: "EUR" });
  const [entry] = await journalOf(`organisation:${organisationId}`);
  expect(entry).toMatchObject({ type: "contact.added", data: { roles: ["signatory"], signingLimit: limit } });
});

test("of two contacts with one address added at once there is one", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Doubles" });
  const answers = await Promise.all([1, 2].map(() => addContact(ctx, { ...dana, organisationId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "email_taken" } });
});

test("a form's contact is checked field by field", () => {
  const base = { organisationId: newId(), name: "Dana", email: "dana@nordwind.example" };
  const faults = (given: object) =>
    addContactInput.safeParse({ ...base, ...given }).error?.issues.map((issue) => issue.path.join("."));
  expect(faults({})).toBeUndefined();
  expect(faults({ email: "dana" })).toEqual(["email"]);
  expect(faults({ phone: "call me" })).toEqual(["phone"]);
  expect(faults({ roles: ["king"] })).toEqual(["roles.0"]);
  expect(faults({ signingLimit: "-5" })).toEqual(["signingLimit"]);
  expect(faults({ signingLimit: "10.5", signingCurrency: "JPY" })).toEqual(["signingLimit"]);
  expect(addContactInput.parse({ ...base, roles: "signatory", signingLimit: "50,000" })).toMatchObject({
    roles: ["signatory"],
    signingLimit: { minor: 5_000_000, currency: "EUR" },
  });
});
