import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, customer, started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { changeAgreementInput } from "../inputs";
import { changeAgreement } from "./change-agreement";

async function header(id: string, changes: object = {}) {
  const { title, startsOn, termMonths, validUntil, signatoryContactId, version } = await agreementNow(id);
  const now = { id, version, title, startsOn, termMonths, validUntil, signatoryContactId, sendWhenApproved: "on" };
  return changeAgreementInput.parse({ ...now, ...changes });
}

test("finance changes no agreement", async () => {
  const { id } = await started();
  await expect(changeAgreement(await as("finance"), await header(id))).rejects.toThrow(NotAllowed);
});

test("a change is recorded with before and after, and lines that ran as long follow the term", async () => {
  const { id } = await started();
  must(await changeAgreement(await as("rep"), await header(id, { termMonths: "24", title: "Shorter" })));
  expect(await agreementNow(id)).toMatchObject({ termMonths: 24, title: "Shorter", totalMinor: 265_000 });
  const data = { from: { termMonths: "36" }, to: { termMonths: "24", title: "Shorter" }, lines: 1 };
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({ type: "agreement.header_changed", data });
});

test("of two changes at once the second gets what it says now, who and when", async () => {
  const { id } = await started();
  const [one, two] = [await header(id, { title: "One" }), await header(id, { title: "Two" })];
  const answers = await Promise.all([
    as("rep").then((ctx) => changeAgreement(ctx, one)),
    as("manager").then((ctx) => changeAgreement(ctx, two)),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const stale = answers.find((answer) => !answer.ok);
  expect(stale).toMatchObject({ refusal: { reason: "stale", current: { termMonths: "36" } } });
});

test("a signatory of another customer is refused", async () => {
  const { id } = await started();
  const { contactId } = await customer("rep");
  const answer = await changeAgreement(await as("rep"), await header(id, { signatoryContactId: contactId }));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_their_contact" } });
});

test("AB-45: terms and dates that are none are refused at their fields", async () => {
  const { id } = await started();
  const now = { id, version: await versionOf(id), signatoryContactId: "", sendWhenApproved: "" };
  const bad = { title: "\u202e", startsOn: "2026-02-30", termMonths: "0", validUntil: "tomorrow", totalMinor: "1" };
  const read = changeAgreementInput.safeParse({ ...now, ...bad });
  const paths = read.error?.issues.map((issue) => issue.path[0] ?? "form");
  expect(paths).toEqual(["title", "startsOn", "termMonths", "validUntil", "form"]);
});
