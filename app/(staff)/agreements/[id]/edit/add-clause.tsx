"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { addClauseAction } from "../../actions";
import { clauseSentences } from "../../sentences";
import { useEditing } from "./editing";

/** A clause that only this agreement has. */
export function AddClause() {
  const { id, version } = useEditing();
  const [open, setOpen] = useState(false);
  return (
    <div className="border-hairline border-t px-4 py-2">
      <Button size="compact" onClick={() => setOpen(true)}>
        Add a clause
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={setOpen}
          title="Add a clause"
          description="Legal reads it before the customer does."
          width="wide"
        >
          <ActionForm
            action={addClauseAction}
            sentences={clauseSentences}
            submit="Add clause"
            hidden={{ id, version }}
            name="add-clause"
            onDone={() => setOpen(false)}
            done="Clause added"
          >
            <Field name="title" label="Title" required>
              <TextInput maxLength={120} />
            </Field>
            <Field name="text" label="Text" required>
              <TextArea rows={6} />
            </Field>
            <Field name="reason" label="Why" required>
              <TextArea rows={2} />
            </Field>
            <Field name="risk" label="How grave is it?">
              <Select
                defaultValue="2"
                options={[
                  { value: "2", label: "Notable" },
                  { value: "3", label: "Grave: it changes what we could lose" },
                ]}
              />
            </Field>
          </ActionForm>
        </Dialog>
      )}
    </div>
  );
}
