"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { TextArea } from "@/components/text-area";
import { withdrawAgreementAction } from "../actions";
import { moveSentences } from "../sentences";

/** Gives the agreement up; asks why. */
export function Withdraw({ id, version }: { id: string; version: number }) {
  return (
    <FormDialog
      title="Withdraw this agreement?"
      description="Open approvals and signing links end with it."
      trigger={<Button variant="quiet">Withdraw</Button>}
      action={withdrawAgreementAction}
      sentences={moveSentences}
      submit="Withdraw agreement"
      submitVariant="danger"
      hidden={{ id, version }}
      name="withdraw"
      done="Withdrawn"
    >
      <Field name="reason" label="Why" required>
        <TextArea rows={2} />
      </Field>
    </FormDialog>
  );
}
