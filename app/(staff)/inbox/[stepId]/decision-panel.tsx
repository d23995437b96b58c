"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Banner } from "@/components/banner";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import type { FormAction, FormSentences } from "@/components/form-state";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { decide, escalate, handOn, recall } from "../actions";
import { decisionSentences, escalateSentences, handOnSentences, recallSentences } from "../sentences";

type Props = {
  step: {
    readonly id: string;
    readonly contentHash: string;
    readonly sentences: readonly string[];
    readonly blocked: string | null;
  };
  requestId: string;
  may: { readonly decide: boolean; readonly handOn: boolean; readonly escalate: boolean; readonly recall: boolean };
  /** Why this person does not decide. */
  stop: string | null;
  others: readonly { readonly id: string; readonly name: string; readonly seat: string }[];
  /** The line of evidence, once it is decided. */
  decided: string | null;
  reason: string | null;
};

/** Why it is asked, and what can be pressed. On a phone the buttons stay at the thumb. */
export function DecisionPanel({ step, requestId, may, stop, others, decided, reason }: Props) {
  const ids = { stepId: step.id, contentHash: step.contentHash };
  const more = may.handOn || may.escalate || may.recall;
  return (
    <section aria-label="Decision" className="flex flex-col gap-3 rounded-card border border-hairline bg-surface p-4">
      <ul className="flex flex-col gap-1 text-14">
        {step.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {step.blocked && (
        <Banner tone="danger" title="Nobody can decide this today">
          {step.blocked}
        </Banner>
      )}
      {decided && (
        <Banner tone={reason ? "warning" : "success"} title={decided}>
          {reason}
        </Banner>
      )}
      {stop && <p className="text-13 text-ink-2">You do not decide this: {stop}.</p>}
      {may.decide && (
        <div className="flex flex-wrap items-start gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-14 max-md:z-20 max-md:border-hairline max-md:border-t max-md:bg-surface max-md:px-4 max-md:py-2">
          <ActionButton
            action={decide}
            input={{ ...ids, decision: "approve" }}
            sentences={decisionSentences}
            variant="primary"
            size="large"
            done="Approved"
          >
            Approve
          </ActionButton>
          <WithReason
            title="Return for change"
            note="The requester changes the content and asks again."
            action={decide}
            hidden={{ ...ids, decision: "return" }}
            sentences={decisionSentences}
            submit="Return to the requester"
            done="Returned"
            label="Return…"
            ask="What has to change"
          />
          <WithReason
            title="Reject"
            note="This content will not be approved. What was approved of it before does not carry over."
            action={decide}
            hidden={{ ...ids, decision: "reject" }}
            sentences={decisionSentences}
            submit="Reject this content"
            done="Rejected"
            label="Reject…"
            ask="Why not"
          />
        </div>
      )}
      {more && (
        <div className="flex flex-wrap items-start gap-2">
          {may.handOn && others.length > 0 && (
            <Dialog
              title="Hand on"
              description="Asks one colleague instead of those asked now."
              trigger={<Button size="large">Hand on…</Button>}
            >
              <ActionForm
                action={handOn}
                hidden={{ stepId: step.id }}
                sentences={handOnSentences}
                submit="Ask this colleague"
                done="Handed on"
                name="hand-on"
              >
                <Field name="personId" label="Colleague" required hint="Those who could decide it today.">
                  <Select
                    placeholder="Choose"
                    options={others.map(({ id, name, seat }) => ({ value: id, label: `${name}, ${seat}` }))}
                  />
                </Field>
                <Field name="reason" label="Why" required>
                  <TextArea />
                </Field>
              </ActionForm>
            </Dialog>
          )}
          {may.escalate && (
            <WithReason
              title="Escalate"
              note="From then on only the next level or higher decides it."
              action={escalate}
              hidden={{ stepId: step.id }}
              sentences={escalateSentences}
              submit="Ask the next level"
              done="Escalated"
              label="Escalate…"
              ask="Why"
            />
          )}
          {may.recall && (
            <ActionButton
              action={recall}
              input={{ requestId }}
              sentences={recallSentences}
              size="large"
              done="Recalled"
              confirm={{
                title: "Recall this request?",
                body: "Nobody is asked any more. Ask again whenever it is ready.",
                consequence: "Recall the request",
              }}
            >
              Recall…
            </ActionButton>
          )}
        </div>
      )}
    </section>
  );
}

type WithReasonProps = {
  title: string;
  note: string;
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  sentences: FormSentences;
  submit: string;
  done: string;
  label: string;
  ask: string;
};

/** A decision that needs its reason in words. */
function WithReason({ title, note, label, ask, ...form }: WithReasonProps) {
  return (
    <Dialog title={title} description={note} trigger={<Button size="large">{label}</Button>}>
      <ActionForm {...form} name={title}>
        <Field name="reason" label={ask} required>
          <TextArea rows={4} maxLength={2_000} />
        </Field>
      </ActionForm>
    </Dialog>
  );
}
