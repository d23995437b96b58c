"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { TextArea } from "@/components/text-area";
import { withdrawAgreementAction } from "../actions";
import { moveSentences } from "../sentences";

/** Gives the agreement up; asks why. */
export function Withdraw({ id, version }: { id: string; version: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Withdraw
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={setOpen}
          title="Withdraw this agreement?"
          description="Open approvals and signing links end with it."
        >
          <ActionForm
            action={withdrawAgreementAction}
            sentences={moveSentences}
            submit="Withdraw agreement"
            submitVariant="danger"
            hidden={{ id, version }}
            name="withdraw"
            done="Withdrawn"
            onDone={() => setOpen(false)}
          >
            <Field name="reason" label="Why" required>
              <TextArea rows={2} />
            </Field>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
