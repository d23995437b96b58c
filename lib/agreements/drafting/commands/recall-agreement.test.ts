import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, discounted, started, submit, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { recallAgreement } from "./recall-agreement";

async function submitted() {
  const { id } = await discounted(18);
  must(await submit(id));
  return { id, version: await versionOf(id), reason: "One line is missing" };
}

test("legal takes nothing back, and only whoever submitted does", async () => {
  const input = await submitted();
  await expect(recallAgreement(await as("legal"), input)).rejects.toThrow(NotAllowed);
  expect(await recallAgreement(await as("manager"), input)).toMatchObject({ refusal: { reason: "not_your_request" } });
});

test("a recall is recorded; the next version is a draft and the old one stays as it was", async () => {
  const input = await submitted();
  expect(must(await recallAgreement(await as("rep"), input))).toMatchObject({ n: 2 });
  expect(await agreementNow(input.id)).toMatchObject({ state: "draft", versionNumber: 2, contentSha256: null });
  const [entry] = await journalOf(`agreement:${input.id}`);
  expect(entry).toMatchObject({ type: "agreement.recalled", data: { n: 1, reason: "One line is missing" } });
});

test("two recalls at once: it is recalled once", async () => {
  const input = await submitted();
  const answers = await Promise.all([1, 2].map(async () => recallAgreement(await as("rep"), input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a draft has nothing to take back", async () => {
  const { id } = await started();
  const answer = await recallAgreement(await as("rep"), { id, version: await versionOf(id), reason: null });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "nothing_to_recall", state: "draft" } });
});
