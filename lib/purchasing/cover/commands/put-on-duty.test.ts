import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import type { PersonName } from "@/lib/testing/people";
import { as, people } from "@/lib/testing/world";
import type { PurchaseForm } from "../../orders/domain/purchase";
import { cover } from "../queries/cover";
import { certifyPerson } from "./certify-person";
import { endCertificate } from "./end-certificate";
import { endDuty } from "./end-duty";
import { putOnDuty } from "./put-on-duty";

const support = () => as("purchasing");
const period = async (person: PersonName, form: PurchaseForm, given: object = {}) => ({
  ...{ personId: (await people())[person], form, validFrom: "2026-03-02" as const, validUntil: "2026-06-01" as const },
  ...given,
});
const outcomes = (answers: readonly ({ ok: true } | { ok: false; refusal: { reason: string } })[]) =>
  answers.map((answer) => (answer.ok ? "done" : answer.refusal.reason)).sort();

test("only purchasing support says who may handle what and when, and of who works here", async () => {
  const input = await period("rep", "order");
  for (const person of ["rep", "director", "administrator", "auditor"] as const) {
    const ctx = await as(person);
    await expect(certifyPerson(ctx, input)).rejects.toThrow(NotAllowed);
    await expect(putOnDuty(ctx, input)).rejects.toThrow(NotAllowed);
    await expect(endCertificate(ctx, { id: newId() })).rejects.toThrow(NotAllowed);
    await expect(endDuty(ctx, { id: newId() })).rejects.toThrow(NotAllowed);
  }
  await expect(certifyPerson(await support(), { ...input, personId: newId() })).rejects.toThrow(NotFound);
});

test("certificates and duties are recorded as they are given and end", async () => {
  const input = await period("colleague", "cart");
  const certificate = must(await certifyPerson(await support(), input));
  const duty = must(await putOnDuty(await support(), { ...input, validUntil: "2026-04-01" }));
  must(await endDuty(await support(), duty));
  must(await endCertificate(await support(), certificate));
  const entries = await journalOf(`cover:${input.personId}`);
  expect(entries.map(({ type }) => type)).toEqual([
    "certificate.ended",
    "duty.ended",
    "duty.given",
    "certificate.given",
  ]);
  expect(entries[2]?.data).toEqual({ form: "Shopping cart", from: "2026-03-02", until: "2026-04-01" });
  expect(await endDuty(await support(), duty)).toMatchObject({ refusal: { reason: "over_already" } });
});

test("two at once leave one certificate and one duty", async () => {
  const input = await period("colleague", "in_store");
  const certify = async () => certifyPerson(await support(), input);
  expect(outcomes(await Promise.all([certify(), certify()]))).toEqual(["certified_already", "done"]);
  const take = async () => putOnDuty(await support(), input);
  expect(outcomes(await Promise.all([take(), take()]))).toEqual(["done", "on_duty_already"]);
});

test("nobody is put on duty for a day without a certificate for that form", async () => {
  const input = await period("rep", "agreement");
  const duty = async (given: object) => putOnDuty(await support(), { ...input, ...given });
  expect(await duty({})).toMatchObject({ refusal: { reason: "not_certified" } });
  must(await certifyPerson(await support(), input));
  expect(await duty({ form: "cart" })).toMatchObject({ refusal: { reason: "not_certified" } });
  expect(await duty({ validUntil: "2026-06-02" })).toMatchObject({
    refusal: { reason: "certificate_ends", until: "2026-06-01" },
  });
  must(await certifyPerson(await support(), { ...input, validFrom: "2026-06-01", validUntil: "2026-09-01" }));
  expect(await duty({ validUntil: "2026-08-01" })).toMatchObject({ ok: true });
  expect(await duty({ validFrom: "2026-08-01", validUntil: "2026-08-01" })).toMatchObject({
    refusal: { reason: "ends_before_it_begins" },
  });
});

test("the database itself refuses a duty without a certificate, and two certificates for one day", async () => {
  const { personId } = await period("manager", "order");
  const insert = (table: string) =>
    pool.query(
      `insert into ${table} (id, person_id, form, valid_from, valid_until, created_at, changed_at)
       values (gen_random_uuid(), $1, 'order', '2026-03-02', '2026-04-01', now(), now())`,
      [personId],
    );
  await expect(insert("purchasing_duties")).rejects.toThrow("only for days with a certificate");
  await insert("purchasing_certificates");
  await expect(insert("purchasing_certificates")).rejects.toThrow("purchasing_certificates_person_id_form_excl");
});

test("the page of people says on whom it can be counted", async () => {
  const input = await period("otherRep", "order");
  const certificate = must(await certifyPerson(await support(), input));
  must(await putOnDuty(await support(), input));
  const mine = async () =>
    (await cover((await as("rep")).actor, { at: new Date("2026-03-03T09:00:00Z") })).duties.filter(
      (duty) => duty.personId === input.personId,
    );
  expect(await mine()).toMatchObject([{ now: "holds", certified: true }]);
  must(await endCertificate(await support(), certificate));
  expect(await mine()).toMatchObject([{ now: "holds", certified: false }]);
});
