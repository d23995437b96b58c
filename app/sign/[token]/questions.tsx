import type { ShownContent } from "@/lib/agreements/signing/domain/shown-content";
import type { AskedQuestion } from "@/lib/agreements/signing/queries/signing-page";
import { newId } from "@/lib/kernel/id";
import { ask, withdraw } from "./actions";
import { SmallForm } from "./small-form";

type Props = {
  readonly token: string;
  readonly content: ShownContent;
  readonly questions: readonly AskedQuestion[];
};

/** Questions and answers. An open one holds up the signature until it is answered or withdrawn. */
export function Questions({ token, content, questions }: Props) {
  const clauses = content.clauses.map((clause) => ({
    value: clause.number,
    label: `${clause.number}. ${clause.title}`,
  }));
  return (
    <section id="questions" aria-labelledby="questions-heading" className="flex scroll-mt-4 flex-col gap-4">
      <h2 id="questions-heading" className="font-semibold text-20">
        Questions
      </h2>
      {questions.length > 0 && (
        <ul className="flex flex-col gap-4">
          {questions.map((question) => (
            <li key={question.id} className="flex flex-col gap-2 border-hairline border-l-3 pl-4">
              <Question token={token} question={question} />
            </li>
          ))}
        </ul>
      )}
      <details open={questions.length === 0 ? undefined : false}>
        <summary className="link w-fit">Ask a question before you sign</summary>
        <div className="mt-3">
          <SmallForm
            action={ask}
            hidden={{ token, idempotencyKey: newId() }}
            choice={{
              name: "clauseNumber",
              label: "About",
              options: [{ value: "", label: "The agreement as a whole" }, ...clauses],
            }}
            area={{ name: "question", label: "Your question", rows: 3 }}
            button="Ask, and wait for the answer before signing"
            look="secondary"
          />
        </div>
      </details>
    </section>
  );
}

function Question({ token, question }: { token: string; question: AskedQuestion }) {
  return (
    <>
      <p className="text-14 text-ink-2">
        {question.mine ? "You" : question.askedBy} asked
        {question.clauseNumber ? ` about clause ${question.clauseNumber}` : ""}
      </p>
      <p className="whitespace-pre-line">{question.question}</p>
      {question.answer && (
        <p className="whitespace-pre-line rounded-control bg-surface-2 px-3 py-2">
          <span className="font-medium">Answer: </span>
          {question.answer}
        </p>
      )}
      {question.state === "open" && (
        <p className="font-medium text-pending">Open: signing waits for the answer. You get it by mail.</p>
      )}
      {question.state === "withdrawn" && <p className="text-14 text-ink-2">Withdrawn</p>}
      {question.state === "open" && question.mine && (
        <SmallForm
          action={withdraw}
          hidden={{ token, questionId: question.id, idempotencyKey: newId() }}
          button="Withdraw this question"
          look="link"
        />
      )}
    </>
  );
}
