import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import { createOpportunityInput } from "@/lib/qualification/opportunities/inputs";
import { agreementNow, customer, prepared, qualified } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { draftOf } from "../queries/draft-of";
import { startAgreement } from "./start-agreement";

const usual = { channelId: null, termSetVersionId: null, another: false };

test("legal, the auditor and purchasing support do not start agreements; another team's opportunity is unknown", async () => {
  const { opportunityId } = await qualified();
  for (const person of ["legal", "auditor", "purchasing"] as const)
    await expect(startAgreement(await as(person), { opportunityId, ...usual })).rejects.toThrow(NotAllowed);
  await expect(startAgreement(await as("otherRep"), { opportunityId, ...usual })).rejects.toThrow(NotFound);
});

test("a start is recorded and takes lines, terms, an order and a signatory from what is known", async () => {
  const { opportunityId } = await qualified("rep", 3);
  const { id } = must(await startAgreement(await as("rep"), { opportunityId, ...usual }));
  const agreement = await agreementNow(id);
  expect(agreement).toMatchObject({ state: "draft", versionNumber: 1, termMonths: 36, startsOn: "2026-06-01" });
  expect(agreement).toMatchObject({ monthlyMinor: 30_000, oneTimeMinor: 75_000, totalMinor: 1_155_000 });
  const draft = await draftOf(db, agreement);
  expect(draft.clauses).toHaveLength(14);
  expect(draft.signatory?.name).toBe("Dana Ito");
  expect(draft.orders[0]?.items).toMatchObject([{ quantity: 3, site: { city: "Hamburg" } }]);
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({ type: "agreement.started", data: { lines: 1 } });
});

test("two starts at once make one agreement; the other person is led to it", async () => {
  const { opportunityId } = await qualified();
  const answers = await Promise.all(
    (["rep", "manager"] as const).map(async (person) => startAgreement(await as(person), { opportunityId, ...usual })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "already_started" } });
  const another = await startAgreement(await as("rep"), { opportunityId, ...usual, another: true });
  expect(another.ok).toBe(true);
});

test("an opportunity without a decision starts nothing", async () => {
  await prepared();
  const rep = await as("rep");
  const { organisationId } = await customer("rep");
  const wanted = { name: "Undecided", needOn: "2026-06-01", organisationId };
  const { id } = must(await createOpportunity(rep, createOpportunityInput.parse(wanted)));
  const answer = await startAgreement(rep, { opportunityId: id, ...usual });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_qualified" } });
});
