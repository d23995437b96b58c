import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, mails } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign, sentAgreement } from "@/lib/testing/signing";
import { as } from "@/lib/testing/world";
import { revokeSignature } from "./revoke-signature";
import { signAgreement } from "./sign-agreement";

const reason = "The bandwidth has to change";

test("the auditor, and whoever only reads, takes nothing back", async () => {
  const { requestId } = await sentAgreement();
  for (const person of ["auditor", "legal", "purchasing"] as const)
    await expect(revokeSignature(await as(person), { requestId, reason })).rejects.toThrow(NotAllowed);
});

test("what is taken back is approved again, its links are dead and its signatory is told why", async () => {
  const sent = await readyToSign();
  must(await revokeSignature(await as("rep"), { requestId: sent.requestId, reason }));
  expect((await db.select().from(agreements).where(eq(agreements.id, sent.id)))[0]?.state).toBe("approved");
  expect(await signAgreement(await holder(sent.token), await complete(sent))).toMatchObject({
    refusal: { reason: "link_revoked" },
  });
  const told = (await db.select().from(mails).where(eq(mails.toAddress, sent.email))).filter(
    (mail) => mail.purpose === "signing_closed",
  );
  expect(told[0]?.text).toContain(reason);
  expect((await journalOf(`agreement:${sent.id}`))[0]).toMatchObject({ type: "signature.revoked", data: { reason } });
});

test("a signature and a revocation at the same moment: one of them holds", async () => {
  const sent = await readyToSign();
  const [rep, customer, posted] = [await as("rep"), await holder(sent.token), await complete(sent)];
  const [revoked, signed] = await Promise.all([
    revokeSignature(rep, { requestId: sent.requestId, reason }),
    signAgreement(customer, posted),
  ]);
  expect([revoked.ok, signed.ok].filter(Boolean)).toHaveLength(1);
  const state = (await db.select().from(agreements).where(eq(agreements.id, sent.id)))[0]?.state;
  expect(state).toBe(signed.ok ? "executed" : "approved");
});
