import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, mails, outboxMessages, signatureRequests, signers, signingLinks } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { addDays } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { approvedAgreement } from "@/lib/testing/approved-agreement";
import { sentAgreement, tokenFor } from "@/lib/testing/signing";
import { as, asOwner, at, monday, travelTo } from "@/lib/testing/world";
import { sendForSignature } from "./send-for-signature";

const requestsOf = (id: string) => db.select().from(signatureRequests).where(eq(signatureRequests.agreementId, id));

test("only sellers who may know of the agreement send it", async () => {
  const { id } = await approvedAgreement();
  for (const person of ["legal", "finance", "catalog", "auditor", "administrator"] as const)
    await expect(sendForSignature(await as(person), { agreementId: id })).rejects.toThrow(NotAllowed);
  await expect(sendForSignature(await as("otherRep"), { agreementId: id })).rejects.toThrow(NotFound);
  expect(await requestsOf(id)).toHaveLength(0);
});

test("sending is announced and recorded, and the link goes to the signatory alone", async () => {
  const agreement = await approvedAgreement();
  must(await sendForSignature(await as("rep"), { agreementId: agreement.id }));
  expect((await db.select().from(agreements).where(eq(agreements.id, agreement.id)))[0]?.state).toBe(
    "out_for_signature",
  );
  const journal = await journalOf(`agreement:${agreement.id}`);
  expect(journal.slice(0, 2).map((entry) => entry.type)).toEqual(["signature.invited", "agreement.sent"]);
  const announced = await db.select().from(outboxMessages).where(eq(outboxMessages.type, "agreement.sent"));
  expect(announced.filter((one) => JSON.stringify(one.event).includes(agreement.id))).toHaveLength(1);
  const email = agreement.content.signatories[0]?.email ?? "";
  const token = await tokenFor(email);
  expect(token).toHaveLength(43);
  expect(
    (await db.select().from(mails)).filter((mail) => mail.text.includes(token)).map((mail) => mail.toAddress),
  ).toEqual([email]);
  expect(JSON.stringify(journal)).not.toContain(token);
  const links = await db.select().from(signingLinks);
  expect(JSON.stringify(links)).not.toContain(token);
});

test("two sellers who send at once send it once", async () => {
  const { id } = await approvedAgreement();
  const [one, two] = [await as("rep"), await as("manager")];
  const answers = await Promise.all([
    sendForSignature(one, { agreementId: id }),
    sendForSignature(two, { agreementId: id }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "not_approved", state: "out_for_signature" },
  });
  expect(await requestsOf(id)).toHaveLength(1);
});

test("a signatory whose recorded authority is below the value needs a reason, which is kept", async () => {
  const signatories = [{ name: "Dana Ito", email: "small@acme.example", turn: 1, limitMinor: 100_000 }];
  const { id } = await approvedAgreement({ signatories });
  const rep = await as("rep");
  expect(await sendForSignature(rep, { agreementId: id })).toMatchObject({
    refusal: { reason: "no_signing_authority", name: "Dana Ito", limitMinor: 100_000 },
  });
  must(await sendForSignature(rep, { agreementId: id, authorityReason: "Their board minutes of 1 March name her" }));
  expect((await requestsOf(id))[0]?.authorityReason).toContain("board minutes");
});

test("an offer that has lapsed does not leave", async () => {
  const { id } = await approvedAgreement();
  const [offer] = await db.select().from(agreements).where(eq(agreements.id, id));
  travelTo(at(`${addDays(offer?.validUntil ?? "2026-03-02", 1)}T09:00:00Z`));
  expect(await sendForSignature(await as("rep"), { agreementId: id })).toMatchObject({
    refusal: { reason: "offer_lapsed" },
  });
  travelTo(monday);
});

test("an agreement whose approval was withdrawn behind our back does not leave", async () => {
  const { id } = await approvedAgreement();
  await asOwner((client) =>
    client.query("update approval_requests set state = 'superseded' where subject_id = $1", [id]),
  );
  expect(await sendForSignature(await as("rep"), { agreementId: id })).toMatchObject({
    refusal: { reason: "not_approved" },
  });
});

test("signers in turn: the second gets a link only when the first has signed", async () => {
  const signatories = [
    { name: "Dana Ito", email: "first@acme.example", turn: 1 },
    { name: "Jo Winter", email: "second@acme.example", turn: 2 },
  ];
  const sent = await sentAgreement({ signatories });
  const waiting = await db
    .select()
    .from(signers)
    .where(and(eq(signers.requestId, sent.requestId), eq(signers.turn, 2)));
  expect(waiting[0]?.state).toBe("waiting_turn");
  await expect(tokenFor("second@acme.example")).rejects.toThrow("no mail");
});

test("AB-11: an employee of ours cannot be the customer's signatory, and two signatories do not share a mailbox", async () => {
  const colleague = await approvedAgreement({
    signatories: [{ name: "Ravi", email: "colleague@dealdesk.example", turn: 1 }],
  });
  expect(await sendForSignature(await as("rep"), { agreementId: colleague.id })).toMatchObject({
    refusal: { reason: "signer_is_staff", name: "Ravi" },
  });
  const shared = await approvedAgreement({
    signatories: [
      { name: "Dana Ito", email: "office@shared.example", turn: 1 },
      { name: "Jo Winter", email: "board@shared.example", turn: 1 },
    ],
  });
  await asOwner(async (client) => {
    await client.query("alter table agreement_versions disable trigger agreement_versions_append_only");
    await client.query(
      "update agreement_versions set content = jsonb_set(content, '{signatories,1,email}', '\"Office@shared.example\"') where agreement_id = $1",
      [shared.id],
    );
    await client.query("alter table agreement_versions enable trigger agreement_versions_append_only");
  });
  expect(await sendForSignature(await as("rep"), { agreementId: shared.id })).toMatchObject({
    refusal: { reason: "signers_share_mailbox" },
  });
});
