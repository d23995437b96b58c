import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { signers, signingLinks } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { holder, sentAgreement, tokenFor } from "@/lib/testing/signing";
import { as } from "@/lib/testing/world";
import { giveConsent } from "./give-consent";
import { resendLink } from "./resend-link";

const signerOf = async (requestId: string) =>
  (await db.select().from(signers).where(eq(signers.requestId, requestId)))[0]?.id ?? "";

test("only sellers in reach of the agreement send a new link", async () => {
  const { requestId } = await sentAgreement();
  const input = { requestId, signerId: await signerOf(requestId) };
  await expect(resendLink(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(resendLink(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("AB-03: a new link replaces the old one, which then opens nothing", async () => {
  const sent = await sentAgreement();
  const signerId = await signerOf(sent.requestId);
  must(await resendLink(await as("rep"), { requestId: sent.requestId, signerId }));
  const newer = await tokenFor(sent.email);
  expect(newer).not.toBe(sent.token);
  expect(await giveConsent(await holder(sent.token), { token: sent.token })).toMatchObject({
    refusal: { reason: "link_replaced", email: sent.email },
  });
  must(await giveConsent(await holder(newer), { token: newer }));
  const journal = await journalOf(`agreement:${sent.id}`);
  expect(journal.filter((entry) => entry.type === "signature.invited")).toHaveLength(2);
});

test("two who resend at once leave one link that works", async () => {
  const sent = await sentAgreement();
  const input = { requestId: sent.requestId, signerId: await signerOf(sent.requestId) };
  const [one, two] = [await as("rep"), await as("manager")];
  await Promise.all([resendLink(one, input), resendLink(two, input)]);
  const links = await db.select().from(signingLinks).where(eq(signingLinks.signerId, input.signerId));
  expect(links.map((link) => link.state).sort()).toEqual(["active", "rotated", "rotated"]);
});
