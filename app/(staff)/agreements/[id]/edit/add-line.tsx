"use client";

import { ActionForm } from "@/components/action-form";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { WholeInput } from "@/components/figure-inputs";
import { addLineAction } from "../../actions";
import { addLineSentences } from "../../sentences";
import { useEditing } from "./editing";

/** One more thing that is sold. `count` of lines empties the search after each. */
export function AddLine({ termMonths, count }: { termMonths: number; count: number }) {
  const { id } = useEditing();
  return (
    <div className="border-hairline border-t px-4 py-3">
      <ActionForm
        action={addLineAction}
        sentences={addLineSentences}
        submit="Add line"
        submitVariant="secondary"
        hidden={{ id }}
        name="add-line"
        draft={false}
        emptyWhenDone
        done="Line added"
      >
        <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_7rem]">
          <Field name="offeringVersionId" label="Offering">
            <Combobox key={count} source={`/agreements/${id}/offerings`} placeholder="Find what is on sale" />
          </Field>
          <Field name="quantity" label="Quantity">
            <WholeInput defaultValue="1" />
          </Field>
          <Field name="termMonths" label="Term">
            <WholeInput unit="mo" defaultValue={String(termMonths)} />
          </Field>
        </div>
      </ActionForm>
    </div>
  );
}
