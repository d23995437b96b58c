import { personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { sendMail } from "@/lib/platform/mail";
import { inScope } from "../../drafting/domain/scope";
import { agreementEvent } from "../../signing/domain/events";
import { answerLetter } from "../../signing/domain/letters";
import { isOpen } from "../../signing/domain/signature-request";
import type { AnswerQuestion } from "../../signing/inputs";
import { lockEnvelope } from "../../signing/store";
import { closeQuestion, lockQuestion, requestOfQuestion } from "../store";

/** Our answer to a signatory's question, by mail and on their page. It is information and changes no term. */
export async function answerQuestion(ctx: Context, input: AnswerQuestion) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const requestId = await requestOfQuestion(tx, input.questionId);
    const envelope = requestId ? await lockEnvelope(tx, requestId) : undefined;
    const question = envelope && (await lockQuestion(tx, input.questionId));
    if (!question || !envelope) throw new NotFound("question", input.questionId);
    const { agreement, request, content } = envelope;
    inScope(ctx.actor, agreement);
    if (!isOpen(request.state)) return refuse("request_closed", { state: request.state });
    if (question.state !== "open") return refuse("question_closed", { state: question.state });
    const { answer } = input;
    await closeQuestion(tx, ctx, question.id, { state: "answered", answer, answeredBy: personId(ctx.actor) });
    await record(tx, ctx, [
      agreementEvent(agreement, "signature.question_answered", { questionId: question.id, answer }),
    ]);
    const asked = envelope.signers.find((one) => one.id === question.signerId);
    if (asked)
      await sendMail(tx, ctx, {
        to: asked.email,
        ...answerLetter(content, { name: asked.name, question: question.question, answer }),
        purpose: "signing_answer",
        about: { kind: "agreement", id: agreement.id },
      });
    return ok({ questionId: question.id });
  });
}
