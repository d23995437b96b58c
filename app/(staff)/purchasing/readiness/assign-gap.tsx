"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { type CheckKind, checkKindNames } from "@/lib/purchasing/readiness/domain/check";
import { assignGapAction } from "./actions";
import { assignSentences } from "./sentences";

type Gap = { readonly cellId: string; readonly kind: CheckKind; readonly cell: string; readonly sentence: string };
type Colleague = { readonly id: string; readonly name: string; readonly group: string };
type Props = { colleagues: readonly Colleague[]; dueOn: string; children: ReactNode };

const Assigning = createContext<(gap: Gap) => void>(() => undefined);

/** One window for every gap of a page, so that the names of the colleagues travel once. */
export function AssignDesk({ colleagues, dueOn, children }: Props) {
  const [gap, setGap] = useState<Gap>();
  return (
    <Assigning value={setGap}>
      {children}
      {gap && (
        <FormDialog
          open
          onOpenChange={(open) => !open && setGap(undefined)}
          title={`Assign ${checkKindNames[gap.kind].toLowerCase()}`}
          description={`${gap.cell}. ${gap.sentence}`}
          name="assign-gap"
          draft={false}
          action={assignGapAction}
          sentences={assignSentences}
          at={{ due_in_the_past: "dueOn", assigned_already: "personId" }}
          hidden={{ cellId: gap.cellId, kind: gap.kind }}
          submit="Assign"
          done="Assigned; they have been told"
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="personId" label="Who" required>
              <Select
                autoFocus
                placeholder="Choose"
                options={colleagues.map(({ id, name, group }) => ({ value: id, label: name, group }))}
              />
            </Field>
            <Field name="dueOn" label="Until" required>
              <DateInput defaultValue={dueOn} />
            </Field>
          </div>
          <Field name="note" label="What to do">
            <TextInput maxLength={500} />
          </Field>
        </FormDialog>
      )}
    </Assigning>
  );
}

export function AssignButton({ again, ...gap }: Gap & { again: boolean }) {
  const assign = useContext(Assigning);
  const verb = again ? "Reassign" : "Assign";
  return (
    <Button
      size="compact"
      variant={again ? "quiet" : "secondary"}
      aria-label={`${verb} ${checkKindNames[gap.kind].toLowerCase()} of ${gap.cell}`}
      onClick={() => assign(gap)}
    >
      {verb}
    </Button>
  );
}
