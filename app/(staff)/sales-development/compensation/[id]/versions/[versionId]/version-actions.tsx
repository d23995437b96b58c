"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { discardPlanDraftAction, publishPlanAction } from "../../../../compensation-actions";
import { draftSentences, publishPlanSentences } from "../../../../compensation-sentences";

type Props = { id: string; version: number; n: number; name: string; today: string };

/** What can be done with a draft besides writing on it. */
export const VersionActions = ({ id, version, n, name, today }: Props) => (
  <>
    <ActionButton
      action={discardPlanDraftAction}
      input={{ id, version }}
      sentences={draftSentences}
      variant="quiet"
      done="Draft discarded"
      confirm={{ title: "Discard this draft?", body: "What it says is lost.", consequence: `Discard version ${n}` }}
    >
      Discard
    </ActionButton>
    <FormDialog
      name="publish"
      title={`Publish version ${n} of ${name}?`}
      description="What is signed from its first day on pays by it, as saved. A published version never changes."
      trigger={<Button>Publish</Button>}
      action={publishPlanAction}
      sentences={publishPlanSentences}
      at={{ starts_in_the_past: "validFrom", another_starts_then: "validFrom" }}
      hidden={{ id, version }}
      submit={`Publish version ${n}`}
      done={`Version ${n} is published`}
    >
      <Field name="validFrom" label="In force from" required>
        <DateInput defaultValue={today} />
      </Field>
    </FormDialog>
  </>
);
