import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, notifications } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign, sentAgreement, tokenFor } from "@/lib/testing/signing";
import { as, at, drain, monday, now, travelTo } from "@/lib/testing/world";
import { expireSignature } from "./expire-signature";
import { giveConsent } from "./give-consent";
import { signAgreement } from "./sign-agreement";

const stateOf = async (id: string) => (await db.select().from(agreements).where(eq(agreements.id, id)))[0]?.state;
const ours = () => contextFor(system("deadlines"), { now: now() });

test("nobody without the right to send ends a request by its deadline", async () => {
  const { requestId } = await sentAgreement();
  await expect(expireSignature(await as("auditor"), { requestId })).rejects.toThrow(NotAllowed);
});

test("before its deadline, and a second time after it, expiring changes nothing", async () => {
  const { requestId, id } = await sentAgreement();
  expect(await expireSignature(await ours(), { requestId })).toMatchObject({ value: { expired: false } });
  travelTo(at("2026-03-18T00:00:00Z"));
  const [one, two] = [await ours(), await ours()];
  const answers = await Promise.all([expireSignature(one, { requestId }), expireSignature(two, { requestId })]);
  expect(answers.filter((answer) => answer.ok && "expired" in answer.value && answer.value.expired)).toHaveLength(1);
  const journal = await journalOf(`agreement:${id}`);
  expect(journal.filter((entry) => entry.type === "signature.expired")).toHaveLength(1);
  travelTo(monday);
});

test("the clock alone reminds on day 3 and 10, and ends the request after day 14; the seller is told", async () => {
  const sent = await sentAgreement();
  travelTo(at("2026-03-05T09:00:01Z"));
  await drain();
  const reminder = await tokenFor(sent.email);
  expect(reminder).not.toBe(sent.token);
  expect(await giveConsent(await holder(sent.token), { token: sent.token })).toMatchObject({ ok: true });
  travelTo(at("2026-03-17T00:00:01Z"));
  await drain();
  expect(await stateOf(sent.id)).toBe("lapsed");
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, sent.id));
  expect(told.map((one) => one.kind)).toContain("agreement_lapsed");
  travelTo(monday);
});

test("AB-01: an expired link says when it expired and signs nothing, even before the deadline's job has run", async () => {
  const sent = await readyToSign();
  const posted = await complete(sent);
  travelTo(at("2026-03-17T00:00:00Z"));
  expect(await signAgreement(await holder(sent.token), posted)).toMatchObject({
    refusal: { reason: "link_expired", at: "2026-03-17T00:00:00.000Z" },
  });
  expect(await stateOf(sent.id)).toBe("out_for_signature");
  travelTo(monday);
});
