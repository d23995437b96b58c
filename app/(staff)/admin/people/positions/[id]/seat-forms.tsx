"use client";

import { Button } from "@/components/button";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Field } from "@/components/field";
import { fillPositionAction, vacatePositionAction } from "../../actions";
import { AssignDialog, EndDialog } from "../../assignment-forms";
import { seatSentences } from "../../sentences";

type FillProps = { positionId: string; title: string; today: string; people: readonly ComboboxOption[] };

/** Puts somebody into the position from a day on. */
export const FillPosition = ({ positionId, title, today, people }: FillProps) => (
  <AssignDialog
    title={`Fill ${title}`}
    description="Its authority and its team are theirs from the first day on."
    trigger={<Button variant="primary">Fill position</Button>}
    name="fill"
    action={fillPositionAction}
    sentences={seatSentences}
    submit="Fill position"
    hidden={{ positionId }}
    done={`${title} is filled`}
    today={today}
  >
    <Field name="personId" label="Person" required>
      <Combobox options={people} placeholder="Type a name" />
    </Field>
  </AssignDialog>
);

type VacateProps = { id: string; person: string; title: string; today: string; from: string };

/** Takes somebody out of the position from a day on. */
export const VacatePosition = ({ id, person, title, ...days }: VacateProps) => (
  <EndDialog
    title={`${person} leaves ${title}`}
    description="From that day on the position is vacant until it is filled again."
    verb="Vacate"
    spoken={`Vacate: ${person}`}
    name={`vacate-${id}`}
    action={vacatePositionAction}
    sentences={seatSentences}
    submit="Vacate position"
    hidden={{ id }}
    done={`${title} is vacated`}
    day="First day without them"
    {...days}
  />
);
