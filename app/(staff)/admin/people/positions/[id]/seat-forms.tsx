"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { fillPositionAction, vacatePositionAction } from "../../actions";
import { seatSentences } from "../../sentences";

type FillProps = { positionId: string; title: string; today: string; people: readonly ComboboxOption[] };

/** Puts somebody into the position from a day on. */
export function FillPosition({ positionId, title, today, people }: FillProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Fill ${title}`}
      description="Its authority and its team are theirs from the first day on."
      trigger={<Button variant="primary">Fill position</Button>}
    >
      <ActionForm
        name="fill"
        action={fillPositionAction}
        sentences={seatSentences}
        submit="Fill position"
        hidden={{ positionId }}
        done={`${title} is filled`}
        onDone={() => setOpen(false)}
      >
        <Field name="personId" label="Person" required>
          <Combobox options={people} placeholder="Type a name" />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="validFrom" label="From" required>
            <DateInput defaultValue={today} />
          </Field>
          <Field name="validUntil" label="Until" hint="The first day without. Empty: no end.">
            <DateInput />
          </Field>
        </div>
      </ActionForm>
    </Dialog>
  );
}

type VacateProps = { id: string; person: string; title: string; today: string; from: string };

/** Takes somebody out of the position from a day on. */
export function VacatePosition({ id, person, title, today, from }: VacateProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${person} leaves ${title}`}
      description="From that day on the position is vacant until it is filled again."
      trigger={
        <Button size="compact" variant="quiet" aria-label={`Vacate: ${person}`}>
          Vacate
        </Button>
      }
    >
      <ActionForm
        name={`vacate-${id}`}
        draft={false}
        action={vacatePositionAction}
        sentences={seatSentences}
        submit="Vacate position"
        submitVariant="danger"
        hidden={{ id }}
        done={`${title} is vacated`}
        onDone={() => setOpen(false)}
      >
        <Field name="on" label="First day without them" required>
          <DateInput defaultValue={from > today ? from : today} />
        </Field>
      </ActionForm>
    </Dialog>
  );
}
