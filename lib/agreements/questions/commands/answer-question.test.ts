import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mails, signingQuestions } from "@/db/schema";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign, type Sent } from "@/lib/testing/signing";
import { as } from "@/lib/testing/world";
import { signAgreement } from "../../signing/commands/sign-agreement";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";
import { withdrawQuestion } from "./withdraw-question";

const ask = async (sent: Sent, clauseNumber: string | null = "2") =>
  must(
    await askQuestion(await holder(sent.token), {
      token: sent.token,
      clauseNumber,
      question: "What counts as a year?",
    }),
  ).questionId;
const answer = "Any twelve months in a row.";

test("only the signatory asks and withdraws, and only a seller in reach answers", async () => {
  const sent = await readyToSign();
  const other = await readyToSign();
  await expect(askQuestion(await as("rep"), { token: sent.token, clauseNumber: null, question: "?" })).rejects.toThrow(
    NotAllowed,
  );
  const questionId = await ask(sent);
  await expect(withdrawQuestion(await holder(other.token), { token: other.token, questionId })).rejects.toThrow(
    NotFound,
  );
  await expect(answerQuestion(await as("auditor"), { questionId, answer })).rejects.toThrow(NotAllowed);
  await expect(answerQuestion(await as("otherRep"), { questionId, answer })).rejects.toThrow(NotFound);
});

test("an open question holds up the signature until it is answered; the answer is mailed and recorded", async () => {
  const sent = await readyToSign();
  const questionId = await ask(sent);
  expect(await signAgreement(await holder(sent.token), await complete(sent))).toMatchObject({
    refusal: { reason: "not_complete" },
  });
  must(await answerQuestion(await as("rep"), { questionId, answer }));
  const told = (await db.select().from(mails).where(eq(mails.toAddress, sent.email))).find(
    (mail) => mail.purpose === "signing_answer",
  );
  expect(told?.text).toContain(answer);
  expect((await journalOf(`agreement:${sent.id}`))[0]).toMatchObject({
    type: "signature.question_answered",
    data: { questionId, answer },
  });
  must(await signAgreement(await holder(sent.token), await complete(sent)));
});

test("a withdrawn question no longer holds up the signature", async () => {
  const sent = await readyToSign();
  const questionId = await ask(sent, null);
  must(await withdrawQuestion(await holder(sent.token), { token: sent.token, questionId }));
  expect(await withdrawQuestion(await holder(sent.token), { token: sent.token, questionId })).toMatchObject({
    refusal: { reason: "question_closed", state: "withdrawn" },
  });
  must(await signAgreement(await holder(sent.token), await complete(sent)));
});

test("an answer and a withdrawal at once: one of them counts", async () => {
  const sent = await readyToSign();
  const questionId = await ask(sent);
  const [rep, customer] = [await as("rep"), await holder(sent.token)];
  const answers = await Promise.all([
    answerQuestion(rep, { questionId, answer }),
    withdrawQuestion(customer, { token: sent.token, questionId }),
  ]);
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  const [row] = await db.select().from(signingQuestions).where(eq(signingQuestions.id, questionId));
  expect(["answered", "withdrawn"]).toContain(row?.state);
});

test("a question about a clause that does not exist is refused", async () => {
  const sent = await readyToSign();
  const input = { token: sent.token, clauseNumber: "99", question: "?" };
  expect(await askQuestion(await holder(sent.token), input)).toMatchObject({ refusal: { reason: "no_such_clause" } });
});
