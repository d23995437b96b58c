import { NotFound } from "@/lib/kernel/errors";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { authorizeSigner } from "../../signing/domain/access";
import { agreementEvent } from "../../signing/domain/events";
import { openCeremony } from "../../signing/domain/signature";
import type { WithdrawQuestion } from "../../signing/inputs";
import { signingCase } from "../../signing/store";
import { closeQuestion, lockQuestion } from "../store";

/** Whoever asked may withdraw, so that an unanswered question need not hold up the signature. */
export async function withdrawQuestion(ctx: Context, input: WithdrawQuestion) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    const open = openCeremony(found.ceremony, ctx.now);
    if (!open.ok) return open;
    const question = await lockQuestion(tx, input.questionId);
    if (!question || question.signerId !== found.signer.id) throw new NotFound("question", input.questionId);
    if (question.state !== "open") return refuse("question_closed", { state: question.state });
    await closeQuestion(tx, ctx, question.id, { state: "withdrawn" });
    await record(tx, ctx, [
      agreementEvent(found.agreement, "signature.question_withdrawn", { questionId: question.id }),
    ]);
    return ok({ questionId: question.id });
  });
}
