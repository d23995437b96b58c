"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { PercentInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { Select } from "@/components/select";
import { DraftRows } from "../../admin/policies/draft-rows";
import { splitCreditAction } from "../../sales-development/compensation-actions";
import { splitSentences } from "../../sales-development/compensation-sentences";

type Share = { readonly personId: string; readonly kind: string; readonly share: string };
type Props = {
  id: string;
  version: number;
  people: readonly { readonly id: string; readonly name: string }[];
  shares: readonly Share[];
};
const fresh: Share = { personId: "", kind: "revenue", share: "" };

/** Divides the credit among sellers; overlay credit stands beside the 100 %. */
export const SplitForm = ({ id, version, people, shares }: Props) => (
  <FormDialog
    name="split"
    width="wide"
    title="Split the credit"
    description="Revenue shares are 100 % together. Overlay credit stands beside them, at any share."
    trigger={<Button size="compact">Split</Button>}
    action={splitCreditAction}
    sentences={splitSentences}
    hidden={{ id, version }}
    submit="Save the split"
    done="Split saved"
  >
    <DraftRows
      list="shares"
      noun="Seller"
      rows={shares}
      fresh={fresh}
      className="sm:grid-cols-[minmax(10rem,1fr)_8rem_6rem_auto] sm:items-end"
    >
      {(values, at) => (
        <>
          <Field name={at("personId")} label="Seller">
            <Select
              defaultValue={values.personId}
              placeholder="Choose"
              options={people.map(({ id: value, name }) => ({ value, label: name }))}
            />
          </Field>
          <Field name={at("kind")} label="Credit">
            <Select
              defaultValue={values.kind}
              options={[
                { value: "revenue", label: "Revenue" },
                { value: "overlay", label: "Overlay" },
              ]}
            />
          </Field>
          <Field name={at("share")} label="Share">
            <PercentInput defaultValue={values.share} />
          </Field>
        </>
      )}
    </DraftRows>
  </FormDialog>
);
