import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, discounted } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { draftOf } from "../queries/draft-of";
import { duplicateAgreement } from "./duplicate-agreement";

test("legal copies nothing, and another team's agreement is unknown", async () => {
  const { id } = await discounted(5);
  await expect(duplicateAgreement(await as("legal"), { id })).rejects.toThrow(NotAllowed);
  await expect(duplicateAgreement(await as("otherRep"), { id })).rejects.toThrow(NotFound);
});

test("a copy is recorded with its origin and holds the same lines, clauses and orders as a draft", async () => {
  const { id } = await discounted(5);
  const copy = must(await duplicateAgreement(await as("rep"), { id }));
  const [original, copied] = [await agreementNow(id), await agreementNow(copy.id)];
  expect(copied).toMatchObject({ state: "draft", versionNumber: 1, totalMinor: original.totalMinor, copiedFromId: id });
  expect(copied.number).not.toBe(original.number);
  const draft = await draftOf(db, copied);
  expect(draft.clauses).toHaveLength(14);
  expect(draft.orders[0]?.items[0]?.lineId).toBe(draft.lines[0]?.id);
  const [entry] = await journalOf(`agreement:${copy.id}`);
  expect(entry).toMatchObject({ type: "agreement.duplicated", data: { copiedFrom: original.number } });
});

test("two copies at once are two agreements; one press sent twice is one", async () => {
  const { id } = await discounted(5);
  const two = await Promise.all([1, 2].map(async () => must(await duplicateAgreement(await as("rep"), { id }))));
  expect(new Set(two.map((each) => each.number)).size).toBe(2);
  const pressed = await as("rep", { key: "copied-once", command: "duplicateAgreement" });
  const once = await Promise.all([1, 2].map(async () => must(await duplicateAgreement(pressed, { id }))));
  expect(new Set(once.map((each) => each.id)).size).toBe(1);
});
