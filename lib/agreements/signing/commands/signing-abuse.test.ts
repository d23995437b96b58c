/** The abuse table of signing (requirements/agreements.md), one test a row; the rows of sending, resending and deadlines stand with those commands. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, journalEntries, mails, rateLimits, signatures, signers, signingCodes } from "@/db/schema";
import { keyTerms } from "@/lib/agreements/drafting/domain/content";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, submit, versionOf } from "@/lib/testing/agreements";
import { codeFor, complete, holder, readyToSign, type Sent, sentAgreement, tokenFor } from "@/lib/testing/signing";
import { as, asOwner, at, monday, now, travelTo } from "@/lib/testing/world";
import { requestCode } from "../../codes/commands/request-code";
import { collectCopy } from "../../copies/commands/collect-copy";
import { changeAgreement } from "../../drafting/commands/change-agreement";
import { reopenAgreement } from "../../drafting/commands/reopen-agreement";
import { changeAgreementInput } from "../../drafting/inputs";
import { askQuestion } from "../../questions/commands/ask-question";
import { signInput } from "../inputs";
import { signatoryOf, signingPage } from "../queries/signing-page";
import { whatChangedSince } from "../queries/what-changed-since";
import { declineAgreement } from "./decline-agreement";
import { giveConsent } from "./give-consent";
import { sendForSignature } from "./send-for-signature";
import { signAgreement } from "./sign-agreement";

const signaturesFor = (id: string) => db.select().from(signatures).where(eq(signatures.agreementId, id));
const press = async (sent: Sent, given = {}) => signAgreement(await holder(sent.token), await complete(sent, given));
const show = async (sent: Sent) => signingPage((await holder(sent.token)).actor as never, sent.token, now());

test("AB-02: a used link shows that it was signed, and a second post signs nothing and records nothing", async () => {
  const sent = await readyToSign();
  const posted = await complete(sent);
  must(await signAgreement(await holder(sent.token), posted));
  const before = await journalOf(`agreement:${sent.id}`, 500);
  expect(await signAgreement(await holder(sent.token), posted)).toMatchObject({
    refusal: { reason: "already_signed", at: "2026-03-02T09:00:00.000Z" },
  });
  expect(await journalOf(`agreement:${sent.id}`, 500)).toHaveLength(before.length);
  expect(await show(sent)).toMatchObject({ kind: "signed" });
  expect(await collectCopy(await holder(sent.token), { token: sent.token, code: "123456" })).toMatchObject({
    ok: false,
  });
});

test("AB-04: a guessed token is nobody's, tokens are stored as hashes, and many guesses close the door", async () => {
  const sent = await sentAgreement();
  const guess = `${sent.token.slice(0, -1)}${sent.token.endsWith("A") ? "B" : "A"}`;
  expect(await signatoryOf(guess, "198.51.100.7")).toBeUndefined();
  expect(await signatoryOf("../../etc/passwd", "198.51.100.7")).toBeUndefined();
  expect(await signatoryOf(sent.token, "198.51.100.7")).toMatchObject({ name: "Dana Ito" });
  for (let n = 0; n < 30; n++) await signatoryOf(guess, "198.51.100.7");
  expect(await signatoryOf(sent.token, "198.51.100.7")).toBeUndefined();
  expect(await signatoryOf(sent.token, "203.0.113.9")).toMatchObject({ name: "Dana Ito" });
  await db.delete(rateLimits);
});

test("AB-05: opening the page, however often and by whatever program, changes nothing", async () => {
  const sent = await readyToSign();
  const names = ["agreements", "signature_requests", "signers", "signing_links", "signing_codes", "signing_consents"];
  const tables = async () =>
    asOwner(async (client) => {
      const sums: unknown[] = [];
      for (const table of [...names, "journal_entries", "mails"])
        sums.push(
          (await client.query(`select md5(string_agg(t::text, '|' order by t::text)) as sum from ${table} t`)).rows[0]
            .sum,
        );
      return sums;
    });
  const before = await tables();
  for (let n = 0; n < 5; n++) expect(await show(sent)).toMatchObject({ kind: "sign" });
  expect(await tables()).toEqual(before);
});

test("AB-07: opened on version 1, signed when version 2 is out: refused, and what changed is said", async () => {
  const sent = await readyToSign();
  const posted = await complete(sent);
  const rep = await as("rep");
  must(await reopenAgreement(rep, { id: sent.id, version: await versionOf(sent.id) }));
  const { title, startsOn, validUntil, signatoryContactId } = await agreementNow(sent.id);
  const terms = { title, startsOn, validUntil, signatoryContactId, termMonths: "24" };
  const next = changeAgreementInput.parse({ ...terms, id: sent.id, version: await versionOf(sent.id) });
  must(await changeAgreement(rep, next));
  must(await submit(sent.id));
  travelTo(at("2026-03-02T09:05:00Z"));
  must(await sendForSignature(await as("rep"), { agreementId: sent.id }));
  expect(await signAgreement(await holder(sent.token), posted)).toMatchObject({
    refusal: { reason: "version_changed" },
  });
  const who = (await holder(sent.token)).actor as never;
  expect(await whatChangedSince(who, sent.token)).toEqual([
    "The term is 24 months instead of 36.",
    "The total over the term is €2,650.00.",
    "Clause 2 (Term and renewal) was changed.",
    "Line 1 (Ethernet line) was changed.",
  ]);
  expect(await signaturesFor(sent.id)).toHaveLength(0);
  const newer = await tokenFor(sent.email);
  const stale = { ...posted, token: newer };
  must(await giveConsent(await holder(newer), { token: newer }));
  expect(await signAgreement(await holder(newer), { ...stale, code: await codeFor(sent.email) })).toMatchObject({
    refusal: { reason: "version_changed" },
  });
  travelTo(monday);
});

test("AB-08: signing out of turn is refused and names who is before", async () => {
  const signatories = [
    { name: "Dana Ito", email: "turn1@acme.example", turn: 1 },
    { name: "Jo Winter", email: "turn2@acme.example", turn: 2 },
  ];
  const sent = await readyToSign({ signatories });
  await db.update(signers).set({ state: "waiting_turn" }).where(eq(signers.email, "turn1@acme.example"));
  await db.update(signers).set({ turn: 3 }).where(eq(signers.email, "turn1@acme.example"));
  expect(await press(sent)).toMatchObject({ refusal: { reason: "not_your_turn", before: ["Jo Winter"] } });
});

test("AB-09: after declining, nobody signs", async () => {
  const sent = await readyToSign();
  const posted = await complete(sent);
  must(await declineAgreement(await holder(sent.token), { token: sent.token, statement: "Too dear" }));
  expect(await signAgreement(await holder(sent.token), posted)).toMatchObject({
    refusal: { reason: "request_closed", state: "declined" },
  });
});

test("AB-10: without key terms, name, or with an open question nothing is signed or recorded, and all that is missing is named", async () => {
  const sent = await readyToSign();
  const [first, ...rest] = keyTerms(sent.content);
  const asked = { token: sent.token, clauseNumber: first?.number ?? "", question: "What is a year?" };
  must(await askQuestion(await holder(sent.token), asked));
  const before = await db.select().from(journalEntries);
  expect(await press(sent, { keyTerms: [first?.number ?? ""], typedName: null })).toMatchObject({
    refusal: {
      reason: "not_complete",
      missing: [
        { what: "open_question", count: 1 },
        ...rest.map(({ number, title }) => ({ what: "key_term", number, title })),
        { what: "typed_name" },
      ],
    },
  });
  expect(await db.select().from(journalEntries)).toHaveLength(before.length);
  expect(await signaturesFor(sent.id)).toHaveLength(0);
});

test("AB-10: without consent the agreement is not signed, whatever code is typed", async () => {
  const sent = await sentAgreement();
  const { token, contentSha256 } = sent;
  const terms = keyTerms(sent.content).map((one) => one.number);
  const posted = { token, contentSha256, typedName: "Dana Ito", code: "123456", keyTerms: terms, orders: [1] };
  expect(await signAgreement(await holder(token), posted)).toMatchObject({
    refusal: { reason: "not_complete", missing: [{ what: "consent" }] },
  });
  expect(await signaturesFor(sent.id)).toHaveLength(0);
});

test("AB-16: what a browser adds of its own is refused, and a hash of its own signs nothing", async () => {
  const sent = await readyToSign();
  const posted = await complete(sent);
  for (const extra of [{ signerId: "x" }, { at: "2020-01-01" }, { pdf: "JVBERi0=" }, { bindingSha256: "0".repeat(64) }])
    expect(signInput.safeParse({ ...posted, orders: ["1"], ...extra }).success).toBe(false);
  expect(await press(sent, { contentSha256: "0".repeat(64) })).toMatchObject({
    refusal: { reason: "version_changed" },
  });
  expect(await press(sent, { orders: [1, 7] })).toMatchObject({ refusal: { reason: "unknown_order", orders: [7] } });
});

test("AB-18: markup stays text, invisible and direction marks go, and ten thousand characters are refused", () => {
  const base = { token: "A".repeat(43), contentSha256: "0".repeat(64) };
  const read = signInput.parse({ ...base, typedName: "  <b>Ada</b>\u202e\u0000 Lovelace\u0301 " });
  expect(read.typedName).toBe("<b>Ada</b> Lovelacé");
  expect(signInput.safeParse({ ...base, typedName: "x".repeat(10_000) }).success).toBe(false);
});

test("AB-19: the time of a signature is ours, whatever the browser says", async () => {
  const sent = await readyToSign();
  must(await press(sent));
  expect((await signaturesFor(sent.id))[0]?.at).toEqual(now());
});

test("a code is good for five tries and ten minutes; an expired one is replaced without asking", async () => {
  const sent = await readyToSign();
  const right = await codeFor(sent.email);
  const wrong = right === "000000" ? "000001" : "000000";
  for (let left = 4; left >= 0; left--)
    expect(await press(sent, { code: wrong })).toMatchObject({ refusal: { reason: "wrong_code", triesLeft: left } });
  expect(await press(sent, { code: right })).toMatchObject({ refusal: { reason: "code_tries_used" } });
  const second = await codeFor(sent.email);
  travelTo(at("2026-03-02T09:11:00Z"));
  expect(await press(sent, { code: second })).toMatchObject({ refusal: { reason: "code_expired" } });
  must(await press(sent, { code: await codeFor(sent.email) }));
  expect((await db.select().from(signingCodes)).every((code) => !JSON.stringify(code).includes(second))).toBe(true);
  travelTo(monday);
});

test("codes cannot be made to flood a mailbox", async () => {
  const sent = await readyToSign();
  const answers = [];
  for (let n = 0; n < 9; n++) answers.push(await requestCode(await holder(sent.token), { token: sent.token }));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(7);
  const sentTo = await db.select().from(mails).where(eq(mails.toAddress, sent.email));
  expect(sentTo.filter((mail) => mail.purpose === "signing_code")).toHaveLength(8);
});

test("an agreement whose stored content was changed behind our back is not signed", async () => {
  const sent = await readyToSign();
  await asOwner(async (client) => {
    await client.query("alter table agreement_versions disable trigger agreement_versions_append_only");
    await client.query(
      "update agreement_versions set content = jsonb_set(content, '{termMonths}', '60') where agreement_id = $1",
      [sent.id],
    );
    await client.query("alter table agreement_versions enable trigger agreement_versions_append_only");
  });
  expect(await press(sent)).toMatchObject({ refusal: { reason: "version_changed" } });
  expect((await db.select().from(agreements).where(eq(agreements.id, sent.id)))[0]?.state).toBe("out_for_signature");
});
