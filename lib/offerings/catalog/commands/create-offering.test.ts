import { expect, test } from "vitest";
import { db } from "@/db/client";
import { offeringPrices, offerings, offeringVersions } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, offeringInput, shown, specificationCalled } from "@/lib/testing/catalogue";
import { as, people } from "@/lib/testing/world";
import { createOfferingInput } from "../inputs";
import { createOffering } from "./create-offering";

test("only the catalog admin makes offerings", async () => {
  await people();
  for (const person of ["rep", "manager", "salesDevelopment", "auditor", "administrator"] as const)
    await expect(createOffering(await as(person), offeringInput({ name: "Fibre" }))).rejects.toThrow("offering:write");
});

test("a launched offering is recorded as created and launched, and others hear of the launch", async () => {
  const specification = await specificationCalled("Fibre access", { state: "launched" });
  const made = await launchedOffering({
    name: "Fibre 1 Gbit",
    once: "250",
    terms: "36, 12",
    specificationId: specification.id,
  });
  const entries = await journalOf(`offering:${made.id}`);
  expect(entries.map((entry) => entry.type)).toEqual(["offering.launched", "offering.created"]);
  expect(entries[0]).toMatchObject({ actorName: "Cora Novák", subjectLabel: "OFF-000001 Fibre 1 Gbit" });
  expect(await verifyStream(`offering:${made.id}`)).toEqual([]);
  const view = await shown(made.id);
  expect(view).toMatchObject({ state: "launched", name: "Fibre 1 Gbit", number: "OFF-000001" });
  expect(view.content).toMatchObject({
    terms: [12, 36],
    validFrom: "2026-03-02",
    specification: { name: "Fibre access" },
  });
  expect(view.content.prices.map((price) => price.amount?.minor)).toEqual([4900, 25000]);
});

test("the same press twice at once makes one offering", async () => {
  const input = offeringInput({ name: "Dark fibre" });
  const pressed = { key: "press-dark-fibre", command: "createOffering" };
  const twins = await Promise.all(
    Array.from({ length: 5 }, async () => createOffering(await as("catalog", pressed), input)),
  );
  expect(new Set(twins.map((twin) => must(twin).id)).size).toBe(1);
  expect((await db.select().from(offerings)).filter((row) => row.name === "Dark fibre")).toHaveLength(1);
});

test("an offering of the same name is refused, a similar one is pointed out and made when a person says so", async () => {
  await draftOffering({ name: "Managed firewall small" });
  const catalog = await as("catalog");
  const twin = await createOffering(
    catalog,
    offeringInput({ name: "managed firewall SMALL", acknowledgeDuplicate: "on" }),
  );
  expect(twin).toMatchObject({ ok: false, refusal: { reason: "duplicate" } });
  const alike = offeringInput({ name: "Managed firewall smal" });
  expect(await createOffering(catalog, alike)).toMatchObject({ ok: false, refusal: { reason: "likely_duplicate" } });
  expect(await createOffering(catalog, { ...alike, acknowledgeDuplicate: true })).toMatchObject({ ok: true });
});

test("what was chosen and is not there any more is refused at its field", async () => {
  const catalog = await as("catalog");
  const gone = newId();
  const of = (more: object) => createOffering(catalog, offeringInput({ name: "Of nothing", ...more }));
  expect(await of({ specificationId: gone })).toMatchObject({
    refusal: { reason: "not_there", field: "specificationId" },
  });
  expect(await of({ categoryId: gone })).toMatchObject({ refusal: { reason: "not_there", field: "categoryId" } });
  expect(await of({ channelIds: [gone] })).toMatchObject({ refusal: { reason: "not_there", field: "channelIds" } });
});

test("nothing is launched without a price, or while its specification is not launched, and nothing of it stays", async () => {
  const catalog = await as("catalog");
  const before = [await db.$count(offerings), await db.$count(offeringVersions), await db.$count(offeringPrices)];
  const free = offeringInput({ name: "Free of charge", monthly: "", state: "launched" });
  expect(await createOffering(catalog, free)).toMatchObject({ refusal: { reason: "no_price" } });
  const specification = await specificationCalled("Not ready");
  const early = offeringInput({ name: "Early", state: "launched", specificationId: specification.id });
  expect(await createOffering(catalog, early)).toMatchObject({
    refusal: { reason: "specification_not_launched", state: "in_design" },
  });
  expect([await db.$count(offerings), await db.$count(offeringVersions), await db.$count(offeringPrices)]).toEqual(
    before,
  );
});

test("wrong figures are told at their field", () => {
  const price = { name: "Rent", type: "recurring", currency: "EUR", amount: "10" };
  const faults = (rows: readonly object[], more: object = {}) =>
    createOfferingInput
      .safeParse({ name: "X", terms: "", prices: rows, ...more })
      .error?.issues.map((issue) => [issue.path.join("."), issue.message]);
  expect(faults([{ ...price, amount: "10.0055" }])).toEqual([["prices.0.amount", "EUR has at most 2 decimals."]]);
  expect(faults([{ ...price, amount: "10.5", currency: "JPY" }])).toEqual([
    ["prices.0.amount", "JPY has no decimals."],
  ]);
  expect(faults([{ ...price, amount: "-5" }])).toEqual([["prices.0.amount", "An amount cannot be negative."]]);
  expect(faults([{ ...price, type: "discount", amount: "", share: "120" }])).toEqual([
    ["prices.0.share", "From 0.01 to 100 %."],
  ]);
  expect(faults([], { validFrom: "2026-05-01", validUntil: "2026-04-01" })).toEqual([
    ["validUntil", "This has to be after the day it is valid from."],
  ]);
  expect(faults([], { state: "obsolete" })?.[0]?.[0]).toBe("state");
  expect(faults([], { number: "OFF-1" })?.[0]?.[0]).toBe("");
});
