"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { TextInput } from "@/components/text-input";
import { createTermSetAction } from "./actions";
import { setSentences } from "./sentences";

export function NewTermSet() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact" onClick={() => setOpen(true)}>
        New set
      </Button>
      {open && (
        <Dialog open onOpenChange={setOpen} title="New set of terms">
          <ActionForm
            at={{ name_taken: "name" }}
            action={createTermSetAction}
            sentences={setSentences}
            submit="Create set"
            draft={false}
          >
            <Field name="name" label="Name" required>
              <TextInput maxLength={120} />
            </Field>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
