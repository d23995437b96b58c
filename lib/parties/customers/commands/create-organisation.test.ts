import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { organisations } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { endEmployment } from "@/lib/parties/staff/commands/end-employment";
import { journalOf } from "@/lib/platform/journal";
import { nordwind, prospect } from "@/lib/testing/customers";
import { as, people } from "@/lib/testing/world";
import { createOrganisationInput } from "../inputs";
import { createOrganisation } from "./create-organisation";

test("who only reads enters nobody", async () => {
  const { rep } = await people();
  for (const reader of ["auditor", "purchasing", "administrator", "catalog", "legal"] as const)
    await expect(createOrganisation(await as(reader), { ...nordwind, ownerId: rep })).rejects.toThrow("party:write");
});

test("a new organisation has a number, an owner and an entry in the journal", async () => {
  const { rep } = await people();
  const id = await prospect(await as("rep"), { name: "Aurora Stahl AG", registrationNumber: "hrb 12 345" });
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  expect(row).toMatchObject({
    number: expect.stringMatching(/^CUS-\d{6}$/),
    ownerId: rep,
    registrationNumber: "HRB12345",
  });
  const [entry] = await journalOf(`organisation:${id}`);
  expect(entry).toMatchObject({ type: "organisation.created", actorName: "Rosa Lindqvist" });
});

test("of two who enter the same name at once, the second is asked to look", async () => {
  const { rep } = await people();
  const twice = await Promise.all(
    ["rep", "otherRep"].map(async (who) =>
      createOrganisation(await as(who as "rep"), { ...nordwind, name: "Twin Rivers Ltd", ownerId: rep }),
    ),
  );
  expect(twice.filter((answer) => answer.ok)).toHaveLength(1);
  expect(twice.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "likely_duplicate" } });
});

test("a name like a known one is refused with who it might be, until somebody says that it is not", async () => {
  const { rep } = await people();
  const ctx = await as("rep");
  const known = await prospect(ctx, { name: "Meridian Foods GmbH" });
  const again = { ...nordwind, name: "Meridian Food Ltd", country: "GB", ownerId: rep };
  expect(await createOrganisation(ctx, again)).toMatchObject({
    refusal: { reason: "likely_duplicate", candidates: [{ id: known, name: "Meridian Foods GmbH" }] },
  });
  expect(await createOrganisation(ctx, { ...again, acknowledged: true })).toMatchObject({ ok: true });
});

test("a registration number of the same country is refused even if acknowledged, of another country it is not", async () => {
  const { rep } = await people();
  const ctx = await as("rep");
  await prospect(ctx, { name: "Kestrel Air", registrationNumber: "HRB 777" });
  const other = {
    ...nordwind,
    name: "Quite Different",
    registrationNumber: "hrb-777",
    acknowledged: true,
    ownerId: rep,
  };
  expect(await createOrganisation(ctx, other)).toMatchObject({
    refusal: { reason: "registration_number_taken", name: "Kestrel Air" },
  });
  expect(await createOrganisation(ctx, { ...other, country: "AT" })).toMatchObject({ ok: true });
});

test("an owner who does not work here is not found", async () => {
  const lost = { ...nordwind, name: "Ownerless", ownerId: newId() };
  await expect(createOrganisation(await as("rep"), lost)).rejects.toThrow(NotFound);
});

test("that somebody leaves one day makes nobody else an owner", async () => {
  const { colleague, otherRep } = await people();
  const administrator = await as("administrator");
  must(await endEmployment(administrator, { id: colleague, version: 1, on: "2026-03-02" }));
  must(await endEmployment(administrator, { id: otherRep, version: 1, on: "2026-12-31" }));
  const owned = (name: string, ownerId: string) => ({ ...nordwind, name, ownerId });
  const ctx = await as("otherManager");
  expect(await createOrganisation(ctx, owned("Kept Until The End", otherRep))).toMatchObject({ ok: true });
  for (const ownerId of [newId(), colleague])
    await expect(createOrganisation(ctx, owned("Given To Nobody", ownerId))).rejects.toThrow(NotFound);
});

test("what a form may send is cleaned or refused at its field", () => {
  const base = { name: "A", kind: "prospect", country: "de", ownerId: newId() };
  const faults = (given: object) =>
    createOrganisationInput.safeParse({ ...base, ...given }).error?.issues.map((issue) => issue.path.join("."));
  expect(faults({})).toBeUndefined();
  expect(faults({ name: " \u202e " })).toEqual(["name"]);
  expect(faults({ name: "x".repeat(10_000) })).toEqual(["name"]);
  expect(faults({ country: "ZZ" })).toEqual(["country"]);
  expect(faults({ website: "javascript:alert(1)" })).toEqual(["website"]);
  expect(faults({ tier: "A" })).toEqual(["tierReason"]);
  expect(faults({ tier: "D" })).toEqual(["tier"]);
  expect(faults({ number: "CUS-000001" })).toEqual([""]);
  expect(createOrganisationInput.parse({ ...base, website: "www.example.com" }).website).toBe(
    "https://www.example.com/",
  );
});
