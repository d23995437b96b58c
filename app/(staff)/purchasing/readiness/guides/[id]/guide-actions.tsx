"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { markGuideReadAction, publishGuideAction, startGuideVersionAction, withdrawGuideAction } from "../../actions";
import { publishSentences, readSentences, startVersionSentences, withdrawSentences } from "../../sentences";

type Publishing = { id: string; version: number; owners: readonly Option[]; ownerId: string; reviewOn: string };

export const PublishGuide = ({ id, version, owners, ownerId, reviewOn }: Publishing) => (
  <ActionForm
    name="publish-guide"
    draft={false}
    action={publishGuideAction}
    sentences={publishSentences}
    at={{ owner_missing: "ownerId", review_missing: "reviewOn", review_in_the_past: "reviewOn" }}
    hidden={{ id, version }}
    submit="Publish"
    done="Published"
  >
    <Field name="ownerId" label="Owner" required>
      <Select placeholder="Choose" defaultValue={ownerId} options={owners} />
    </Field>
    <Field name="reviewOn" label="Review by" required>
      <DateInput defaultValue={reviewOn} />
    </Field>
  </ActionForm>
);

export const StartVersion = ({ guideId }: { guideId: string }) => (
  <ActionButton
    action={startGuideVersionAction}
    sentences={startVersionSentences}
    input={{ guideId }}
    variant="primary"
    done="Draft started"
  >
    New version
  </ActionButton>
);

export const MarkRead = ({ id }: { id: string }) => (
  <ActionButton action={markGuideReadAction} sentences={readSentences} input={{ id }} done="Marked as read">
    I have read it
  </ActionButton>
);

export const WithdrawGuide = ({ id, version, title }: { id: string; version: number; title: string }) => (
  <FormDialog
    title={`Withdraw ${title}`}
    description="Nothing takes its place. Forms of purchase that rest on it are not ready any more."
    trigger={<Button>Withdraw</Button>}
    name="withdraw-guide"
    action={withdrawGuideAction}
    sentences={withdrawSentences}
    hidden={{ id, version }}
    submit="Withdraw it"
    submitVariant="danger"
    done="Withdrawn"
  >
    <Field name="reason" label="Why" required>
      <TextArea autoFocus />
    </Field>
  </FormDialog>
);
