"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { answerAction, countersignAction, revokeAction, sendAction } from "./actions";
import { answerSentences, countersignSentences, revokeSentences, sendSentences } from "./sentences";

export function SendForm({ agreementId }: { agreementId: string }) {
  return (
    <ActionForm
      action={sendAction}
      sentences={sendSentences}
      hidden={{ agreementId }}
      submit="Send for signature"
      done="Sent for signature"
      draft={false}
    >
      <Field
        name="authorityReason"
        label="Why the signatory is accepted"
        hint="Only when no sufficient authority to sign is recorded with the contact."
      >
        <TextInput maxLength={500} />
      </Field>
    </ActionForm>
  );
}

export function AnswerForm({ questionId, askedBy }: { questionId: string; askedBy: string }) {
  return (
    <ActionForm
      name={`answer-${questionId}`}
      action={answerAction}
      sentences={answerSentences}
      hidden={{ questionId }}
      submit={`Answer ${askedBy}`}
      done="Answered"
    >
      <Field
        name="answer"
        label="Answer"
        required
        hint="Goes to the signatory by mail and stays with the evidence. It changes no term."
      >
        <TextArea rows={3} maxLength={4000} />
      </Field>
    </ActionForm>
  );
}

export function CountersignForm({
  requestId,
  contentSha256,
  button,
}: {
  requestId: string;
  contentSha256: string;
  button: string;
}) {
  return (
    <ActionForm
      name="countersign"
      action={countersignAction}
      sentences={countersignSentences}
      hidden={{ requestId, contentSha256 }}
      submit={button}
      done="Countersigned"
      draft={false}
    >
      <Field name="typedName" label="Your full name" required>
        <TextInput maxLength={120} autoComplete="name" />
      </Field>
    </ActionForm>
  );
}

export function RevokeForm({ requestId }: { requestId: string }) {
  return (
    <ActionForm
      name="revoke"
      action={revokeAction}
      sentences={revokeSentences}
      hidden={{ requestId }}
      submit="Take back and end every link"
      submitVariant="danger"
      done="Taken back"
      draft={false}
    >
      <Field name="reason" label="Reason, for the signatories" required>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </ActionForm>
  );
}
