"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { addClauseAction } from "../../actions";
import { clauseSentences } from "../../sentences";
import { useEditing } from "./editing";

/** A clause that only this agreement has. */
export function AddClause() {
  const { id, version, latest } = useEditing();
  return (
    <div className="border-hairline border-t px-4 py-2">
      <FormDialog
        title="Add a clause"
        description="Legal reads it before the customer does."
        width="wide"
        trigger={<Button size="compact">Add a clause</Button>}
        action={addClauseAction}
        sentences={clauseSentences}
        submit="Add clause"
        hidden={{ id, version }}
        after={latest}
        name="add-clause"
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
      </FormDialog>
    </div>
  );
}
