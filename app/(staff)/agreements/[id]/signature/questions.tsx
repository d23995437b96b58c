import { DateTime } from "@/components/date-time";
import { Status } from "@/components/status";
import type { SignatureRequestView } from "@/lib/agreements/signing/queries/signature-of-agreement";
import { AnswerForm } from "./forms";

const words = { open: "Open", answered: "Answered", withdrawn: "Withdrawn" } as const;
const tones = { open: "pending", answered: "success", withdrawn: "neutral" } as const;

/** What the signatories ask. Nobody signs while one is open. */
export function Questions({ questions }: { questions: SignatureRequestView["questions"] }) {
  return (
    <ul className="flex flex-col gap-4">
      {questions.map((question) => (
        <li key={question.id} className="flex flex-col gap-2">
          <p className="flex flex-wrap items-center justify-between gap-2 text-12 text-ink-2">
            <span>
              {question.askedBy} about {question.clauseNumber ? `clause ${question.clauseNumber}` : "the agreement"},{" "}
              <DateTime at={question.askedAt} />
            </span>
            <Status word={words[question.state]} tone={tones[question.state]} needsYou={question.may.answer} />
          </p>
          <p className="whitespace-pre-line text-13">{question.question}</p>
          {question.answer && (
            <p className="whitespace-pre-line border-hairline border-l-3 pl-3 text-13">
              {question.answer}
              <span className="block text-12 text-ink-2">{question.answeredBy}</span>
            </p>
          )}
          {question.may.answer && <AnswerForm questionId={question.id} askedBy={question.askedBy} />}
        </li>
      ))}
    </ul>
  );
}
