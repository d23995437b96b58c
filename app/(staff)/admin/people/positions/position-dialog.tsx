"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { correctPositionAction, createPositionAction } from "../actions";
import { positionSentences } from "../sentences";

type Values = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly businessFunction: string;
  readonly level: string;
  readonly teamId: string;
  readonly reportsTo: string;
};

type Props = {
  values?: Values;
  teams: readonly Option[];
  positions: readonly Option[];
  functions: readonly Option[];
  levels: readonly Option[];
};

/** A new position, or a correction of one. */
export function PositionDialog({ values, teams, positions, functions, levels }: Props) {
  return (
    <FormDialog
      title={values ? `Correct ${values.title}` : "New position"}
      width="wide"
      trigger={values ? <Button>Correct</Button> : <Button variant="primary">New position</Button>}
      name="position"
      at={{ title_taken: "title" }}
      action={values ? correctPositionAction : createPositionAction}
      sentences={positionSentences}
      submit={values ? "Save position" : "Create position"}
      hidden={values ? { id: values.id, version: values.version } : {}}
      done={values ? "Position saved" : "Position created. It is vacant."}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="title" label="Title" required className="sm:col-span-2">
          <TextInput defaultValue={values?.title} autoFocus maxLength={120} />
        </Field>
        <Field name="businessFunction" label="Decides for" required>
          <Select options={functions} defaultValue={values?.businessFunction ?? "sales"} />
        </Field>
        <Field name="level" label="Level" required>
          <Select options={levels} defaultValue={values?.level ?? "0"} />
        </Field>
        <Field name="teamId" label="Team" required>
          <Select options={teams} defaultValue={values?.teamId ?? ""} placeholder="Choose a team" />
        </Field>
        <Field name="reportsTo" label="Reports to">
          <Select
            options={positions.filter((one) => one.value !== values?.id)}
            defaultValue={values?.reportsTo ?? ""}
            placeholder="Nobody"
          />
        </Field>
      </div>
    </FormDialog>
  );
}
