import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, signingConsents } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { holder, sentAgreement } from "@/lib/testing/signing";
import { as, now } from "@/lib/testing/world";
import { consentHash, consentVersion } from "../domain/consent";
import { giveConsent } from "./give-consent";

const codesTo = async (email: string) =>
  (await db.select().from(mails).where(eq(mails.toAddress, email))).filter((mail) => mail.purpose === "signing_code");

test("nobody of ours consents for the customer", async () => {
  const { token } = await sentAgreement();
  await expect(giveConsent(await as("rep"), { token })).rejects.toThrow(NotAllowed);
});

test("consent is kept with its exact words, time and address, and the code is on its way", async () => {
  const { id, token, email } = await sentAgreement();
  must(await giveConsent(await holder(token), { token }));
  const [consent] = await db.select().from(signingConsents);
  expect(consent).toMatchObject({ consentVersion, consentSha256: consentHash, address: "203.0.113.9", at: now() });
  expect(await codesTo(email)).toHaveLength(1);
  expect((await journalOf(`agreement:${id}`)).map((entry) => entry.type).slice(0, 2)).toEqual([
    "signature.code_sent",
    "signature.consented",
  ]);
});

test("two presses at once consent once and send one code", async () => {
  const { token, email } = await sentAgreement();
  const contexts = await Promise.all(Array.from({ length: 8 }, () => holder(token)));
  const answers = await Promise.all(contexts.map((ctx) => giveConsent(ctx, { token })));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await codesTo(email)).toHaveLength(1);
});
