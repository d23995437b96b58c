"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { TextArea } from "@/components/text-area";
import {
  changeClauseTextAction,
  draftClauseTextAction,
  publishClauseTextAction,
  retireClauseTextAction,
} from "../actions";
import { textSentences } from "../sentences";
import { TextFields } from "../text-fields";

type Words = {
  readonly text: string;
  readonly summary: string;
  readonly isKeyTerm: boolean;
  readonly risk: number;
  readonly guidance: string | null;
};

type DraftProps = { clauseId: string; rank: number; label: string; from: Words | undefined };

export function DraftText({ clauseId, rank, label, from }: DraftProps) {
  return (
    <FormDialog
      title={label}
      width="wide"
      trigger={<Button size="compact">{label}</Button>}
      action={draftClauseTextAction}
      sentences={textSentences}
      submit="Save draft"
      hidden={{ clauseId, rank }}
      name={`draft-${rank}`}
      done="Draft saved"
    >
      <TextFields isFallback={rank > 0} {...from} />
    </FormDialog>
  );
}

export function ChangeText({ text }: { text: Words & { id: string; version: number; rank: number; name: string } }) {
  const { id, version, rank, name } = text;
  return (
    <FormDialog
      title={`Change ${name.toLowerCase()}`}
      width="wide"
      trigger={<Button size="compact">Change</Button>}
      action={changeClauseTextAction}
      sentences={textSentences}
      submit="Save draft"
      hidden={{ id, version }}
      name="change"
      done="Draft saved"
    >
      <TextFields isFallback={rank > 0} {...text} />
    </FormDialog>
  );
}

export const PublishText = ({ id, version, name }: { id: string; version: number; name: string }) => (
  <ActionButton
    action={publishClauseTextAction}
    input={{ id, version }}
    sentences={textSentences}
    size="compact"
    variant="primary"
    done="Published"
    confirm={{
      title: `Publish ${name.toLowerCase()}?`,
      body: "From then on this text never changes. The one before is retired and stays with those who pinned it.",
      consequence: "Publish",
    }}
  >
    Publish
  </ActionButton>
);

type RetireProps = { id: string; version: number; name: string; draftsUsing: number };

export function RetireText({ id, version, name, draftsUsing }: RetireProps) {
  const title = `Retire ${name.toLowerCase()}?`;
  return (
    <FormDialog
      title={title}
      width="wide"
      trigger={<Button size="compact">Retire</Button>}
      action={retireClauseTextAction}
      sentences={textSentences}
      submit="Retire text"
      submitVariant="danger"
      hidden={{ id, version }}
      name="retire"
      done="Retired"
    >
      {draftsUsing > 0 && (
        <p className="text-13">
          {draftsUsing === 1 ? "One draft holds it and is flagged." : `${draftsUsing} drafts hold it and are flagged.`}
        </p>
      )}
      <Field name="reason" label="Why" required>
        <TextArea rows={2} />
      </Field>
    </FormDialog>
  );
}
