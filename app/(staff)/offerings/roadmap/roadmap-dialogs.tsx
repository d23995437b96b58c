"use client";

import { Button } from "@/components/button";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog, rowTrigger } from "@/components/form-dialog";
import { RadioGroup } from "@/components/radio-group";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { closeRoadmapItemAction, moveRoadmapItemAction, planRoadmapItemAction } from "./actions";
import { roadmapSentences } from "./sentences";

/** The day, and how sure it is. */
const When = (props: { confidences: readonly Option[]; targetOn?: string; confidence?: string }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field name="targetOn" label="Ready on" required>
      <DateInput defaultValue={props.targetOn} />
    </Field>
    <Field name="confidence" label="Confidence" required>
      <Select options={props.confidences} defaultValue={props.confidence ?? "medium"} />
    </Field>
  </div>
);

type PlanProps = { offerings: readonly ComboboxOption[]; confidences: readonly Option[] };

/** Gives an offering the day it will be ready. */
export function PlanDialog({ offerings, confidences }: PlanProps) {
  return (
    <FormDialog
      title="Plan a date"
      trigger={<Button variant="primary">Plan a date</Button>}
      action={planRoadmapItemAction}
      sentences={roadmapSentences}
      submit="Plan date"
      name="plan"
      done="Date planned"
    >
      <Field name="offeringId" label="Offering" required hint="Those that are not launched and have no date.">
        <Combobox options={offerings} />
      </Field>
      <Field name="title" label="What will be ready" required>
        <TextInput maxLength={200} />
      </Field>
      <When confidences={confidences} />
    </FormDialog>
  );
}

type Item = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly targetOn: string;
  readonly confidence: string;
};

/** Moves the date; owners of opportunities that count on it are told. */
export function MoveDialog({ item, confidences }: { item: Item; confidences: readonly Option[] }) {
  return (
    <FormDialog
      title={`Move ${item.title}`}
      trigger={rowTrigger("Move", `Move ${item.title}`)}
      action={moveRoadmapItemAction}
      sentences={roadmapSentences}
      submit="Move date and tell who sells on it"
      hidden={{ id: item.id, version: item.version }}
      name={`move-${item.id}`}
      done="Date moved"
    >
      <When confidences={confidences} targetOn={item.targetOn} confidence={item.confidence} />
      <Field name="why" label="Why" required>
        <TextArea maxLength={1000} />
      </Field>
    </FormDialog>
  );
}

export function CloseDialog({ item }: { item: Item }) {
  return (
    <FormDialog
      title={`Close ${item.title}`}
      trigger={rowTrigger("Close", `Close ${item.title}`)}
      action={closeRoadmapItemAction}
      sentences={roadmapSentences}
      submit="Close entry and tell who sells on it"
      hidden={{ id: item.id, version: item.version }}
      name={`close-${item.id}`}
      done="Entry closed"
    >
      <RadioGroup
        name="as"
        legend="How it ended"
        required
        choices={[
          { value: "delivered", label: "Delivered" },
          { value: "cancelled", label: "Cancelled" },
        ]}
      />
      <Field name="why" label="In words" required>
        <TextArea maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
