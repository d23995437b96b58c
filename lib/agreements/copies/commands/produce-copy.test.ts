import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, signedDocuments } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { sha256 } from "@/lib/kernel/hash";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { codeFor, complete, holder, readyToSign } from "@/lib/testing/signing";
import { as, asOwner, drain, now } from "@/lib/testing/world";
import { requestCode } from "../../codes/commands/request-code";
import { signAgreement } from "../../signing/commands/sign-agreement";
import { signedCopy } from "../queries/signed-copy";
import { standingOfCopy } from "../queries/standing-of-copy";
import { collectCopy } from "./collect-copy";
import { produceCopy } from "./produce-copy";

async function signed() {
  const sent = await readyToSign();
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  return sent;
}

test("people who cannot send an agreement print no copy, and a copy needs a completed signature", async () => {
  const sent = await readyToSign();
  await expect(produceCopy(await as("auditor"), { requestId: sent.requestId })).rejects.toThrow(NotAllowed);
  const ours = await contextFor(system("copies"), { now: now() });
  expect(await produceCopy(ours, { requestId: sent.requestId })).toMatchObject({
    refusal: { reason: "not_complete_yet" },
  });
});

test("both sides get the same file by mail a moment after signing, and it is recorded with its hash", async () => {
  const sent = await signed();
  await drain();
  const [copy] = await db.select().from(signedDocuments).where(eq(signedDocuments.agreementId, sent.id));
  expect(sha256(copy?.bytes ?? "")).toBe(copy?.sha256);
  const letters = (await db.select().from(mails)).filter(
    (mail) => mail.purpose === "signed_copy" && mail.subjectId === sent.id,
  );
  expect(letters.map((mail) => mail.toAddress).sort()).toEqual([sent.email, "rep@dealdesk.example"].sort());
  for (const letter of letters) {
    const [file] = letter.attachments as { base64: string }[];
    expect(sha256(Buffer.from(file?.base64 ?? "", "base64"))).toBe(copy?.sha256);
  }
  const journal = await journalOf(`agreement:${sent.id}`, 100);
  expect(journal.find((entry) => entry.type === "agreement.copy_produced")?.data).toMatchObject({
    sha256: copy?.sha256,
  });
  expect(journal.find((entry) => entry.type === "agreement.executed")).toMatchObject({
    seq: copy?.journalSeq,
    hash: copy?.journalHash,
  });
});

test("printed twice at once, there is one copy and one set of mails", async () => {
  const sent = await signed();
  const ours = await contextFor(system("copies"), { now: now() });
  const input = { requestId: sent.requestId };
  const [one, two] = await Promise.all([produceCopy(ours, input), produceCopy(ours, input)]);
  expect(one).toEqual(two);
  const letters = (await db.select().from(mails)).filter(
    (mail) => mail.purpose === "signed_copy" && mail.subjectId === sent.id,
  );
  expect(letters).toHaveLength(2);
});

test("the signer downloads it through their link only with a fresh code; staff only in reach of the agreement", async () => {
  const sent = await signed();
  await drain();
  const customer = await holder(sent.token);
  expect(await collectCopy(customer, { token: sent.token, code: null })).toMatchObject({
    refusal: { reason: "code_needed" },
  });
  must(await requestCode(customer, { token: sent.token }));
  const code = await codeFor(sent.email);
  const { base64 } = must(await collectCopy(customer, { token: sent.token, code }));
  expect(await collectCopy(customer, { token: sent.token, code })).toMatchObject({
    refusal: { reason: "code_needed" },
  });
  const forStaff = await signedCopy((await as("rep")).actor, sent.id);
  expect(Buffer.from(base64, "base64").equals(forStaff.bytes)).toBe(true);
  await expect(signedCopy((await as("otherRep")).actor, sent.id)).rejects.toThrow(NotFound);
  await expect(signedCopy((await as("catalog")).actor, sent.id)).rejects.toThrow(NotAllowed);
});

test("a file is known byte for byte, superseded when its agreement was ended, and unknown after one changed byte", async () => {
  const sent = await signed();
  await drain();
  const { bytes, sha256: hash } = await signedCopy((await as("rep")).actor, sent.id);
  expect(await standingOfCopy(hash)).toBe("known");
  const flipped = Buffer.from(bytes);
  flipped[100] = (flipped[100] ?? 0) ^ 1;
  expect(await standingOfCopy(sha256(flipped))).toBe("unknown");
  expect(await standingOfCopy("not a hash")).toBe("unknown");
  await asOwner((client) => client.query("update agreements set state = 'terminated' where id = $1", [sent.id]));
  expect(await standingOfCopy(hash)).toBe("superseded");
});
