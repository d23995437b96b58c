"use client";

import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { WholeInput } from "@/components/figure-inputs";
import { FormDialog, rowTrigger } from "@/components/form-dialog";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { assignCapacityAction, openCapacityPoolAction, resizeCapacityPoolAction } from "../actions";
import { capacitySentences } from "../sentences";

/** Which offering draws on a pool, and how much of it each time. */
const Drawing = ({ label }: { label: string }) => (
  <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
    <Field name="offeringId" label={label} required>
      <Combobox source="/offerings/roadmap/capacity/find" />
    </Field>
    <Field name="unitsEach" label="Units each" required>
      <WholeInput defaultValue="1" />
    </Field>
  </div>
);

/** Begins to count something. */
export function PoolDialog() {
  return (
    <FormDialog
      title="Open a pool"
      trigger={<Button variant="primary">Open a pool</Button>}
      at={{ name_taken: "name" }}
      action={openCapacityPoolAction}
      sentences={capacitySentences}
      submit="Open pool"
      name="pool"
      done="Pool opened"
    >
      <Field name="name" label="Name" required hint="As “Rack space Hamburg”.">
        <TextInput maxLength={120} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="place" label="City" hint="Empty: serves everywhere.">
          <TextInput maxLength={120} />
        </Field>
        <Field name="unit" label="Counted in" required>
          <TextInput maxLength={40} placeholder="racks" />
        </Field>
        <Field name="total" label="How many" required>
          <WholeInput />
        </Field>
      </div>
      <Drawing label="Offering that draws on it" />
    </FormDialog>
  );
}

type Pool = { readonly id: string; readonly name: string };

export function ResizeDialog({ pool }: { pool: Pool & { readonly version: number; readonly total: number } }) {
  return (
    <FormDialog
      title={pool.name}
      trigger={rowTrigger("Resize", `Resize ${pool.name}`)}
      action={resizeCapacityPoolAction}
      sentences={capacitySentences}
      submit="Save how many there are"
      hidden={{ id: pool.id, version: pool.version }}
      name={`resize-${pool.id}`}
      done={`${pool.name} resized`}
    >
      <Field name="total" label="How many there are" required>
        <WholeInput defaultValue={String(pool.total)} />
      </Field>
      <Field name="why" label="Why" required>
        <TextArea maxLength={1000} />
      </Field>
    </FormDialog>
  );
}

export function AssignDialog({ pool }: { pool: Pool }) {
  return (
    <FormDialog
      title={`Who draws on ${pool.name}`}
      trigger={rowTrigger("Add offering", `Let an offering draw on ${pool.name}`)}
      action={assignCapacityAction}
      submit="Let it draw on this pool"
      hidden={{ poolId: pool.id }}
      name={`assign-${pool.id}`}
      done="Offering added"
    >
      <Drawing label="Offering" />
    </FormDialog>
  );
}
