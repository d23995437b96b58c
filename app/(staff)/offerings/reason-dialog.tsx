import type { ComponentProps } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { TextInput } from "@/components/text-input";

type Props = Omit<ComponentProps<typeof FormDialog>, "title" | "submit"> & {
  /** "Retire", "Reject". */
  verb: string;
  what: string;
};

/** A move to an end, which is made with its reason. */
export const ReasonDialog = ({ verb, what, ...form }: Props) => (
  <FormDialog
    {...form}
    width="narrow"
    title={`${verb} this ${what}`}
    trigger={<Button>{verb}</Button>}
    submit={verb}
    submitVariant="danger"
    draft={false}
  >
    <Field name="statusReason" label="Reason" required>
      <TextInput maxLength={300} />
    </Field>
  </FormDialog>
);
