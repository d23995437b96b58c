import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { authorizeSigner } from "../../signing/domain/access";
import { agreementEvent } from "../../signing/domain/events";
import { openCeremony } from "../../signing/domain/signature";
import type { AskQuestion } from "../../signing/inputs";
import { signingCase } from "../../signing/store";
import { saveQuestion } from "../store";

/** Open questions that one request may hold: enough for a lawyer, too few to flood an inbox. */
const mostOpen = 20;

/** A question about a clause or the whole. Nobody signs until it is answered or withdrawn. */
export async function askQuestion(ctx: Context, input: AskQuestion) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    const open = openCeremony(found.ceremony, ctx.now);
    if (!open.ok) return open;
    const { agreement, request, signer, content } = found;
    const clause = content.clauses.find((one) => one.number === input.clauseNumber);
    if (input.clauseNumber && !clause) return refuse("no_such_clause", { number: input.clauseNumber });
    if (found.ceremony.openQuestions >= mostOpen) return refuse("too_many_questions", { most: mostOpen });
    const id = newId();
    const { question, clauseNumber } = input;
    await saveQuestion(tx, {
      id,
      requestId: request.id,
      signerId: signer.id,
      clauseNumber,
      question,
      askedAt: ctx.now,
    });
    const told = { questionId: id, signerId: signer.id, name: signer.name, clauseNumber, question };
    await record(tx, ctx, [agreementEvent(agreement, "signature.question_asked", told)]);
    await notify(tx, ctx, [agreement.ownerId, ...(request.sentBy ? [request.sentBy] : [])], {
      kind: "signing_question",
      title: `${signer.name} asks about ${clause ? `clause ${clause.number} of ` : ""}${agreement.number}`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ questionId: id });
  });
}
