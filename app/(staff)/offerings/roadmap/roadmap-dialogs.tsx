"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { RadioGroup } from "@/components/radio-group";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { closeRoadmapItemAction, moveRoadmapItemAction, planRoadmapItemAction } from "./actions";
import { roadmapSentences } from "./sentences";

type PlanProps = { offerings: readonly ComboboxOption[]; confidences: readonly Option[] };

/** Gives an offering the day it will be ready. */
export function PlanDialog({ offerings, confidences }: PlanProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title="Plan a date"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Plan a date</Button>}
    >
      <ActionForm
        action={planRoadmapItemAction}
        sentences={roadmapSentences}
        submit="Plan date"
        name="plan"
        done="Date planned"
        onDone={() => setOpen(false)}
      >
        <Field name="offeringId" label="Offering" required hint="Those that are not launched and have no date.">
          <Combobox options={offerings} />
        </Field>
        <Field name="title" label="What will be ready" required>
          <TextInput maxLength={200} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="targetOn" label="Ready on" required>
            <DateInput />
          </Field>
          <Field name="confidence" label="Confidence" required>
            <Select options={confidences} defaultValue="medium" />
          </Field>
        </div>
      </ActionForm>
    </Dialog>
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
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Move ${item.title}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Move ${item.title}`}>
          Move
        </Button>
      }
    >
      <ActionForm
        action={moveRoadmapItemAction}
        sentences={roadmapSentences}
        submit="Move date and tell who sells on it"
        hidden={{ id: item.id, version: item.version }}
        name={`move-${item.id}`}
        done="Date moved"
        onDone={() => setOpen(false)}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="targetOn" label="Ready on" required>
            <DateInput defaultValue={item.targetOn} />
          </Field>
          <Field name="confidence" label="Confidence" required>
            <Select options={confidences} defaultValue={item.confidence} />
          </Field>
        </div>
        <Field name="why" label="Why" required>
          <TextArea maxLength={1000} />
        </Field>
      </ActionForm>
    </Dialog>
  );
}

export function CloseDialog({ item }: { item: Item }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Close ${item.title}`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Close ${item.title}`}>
          Close
        </Button>
      }
    >
      <ActionForm
        action={closeRoadmapItemAction}
        sentences={roadmapSentences}
        submit="Close entry and tell who sells on it"
        hidden={{ id: item.id, version: item.version }}
        name={`close-${item.id}`}
        done="Entry closed"
        onDone={() => setOpen(false)}
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
      </ActionForm>
    </Dialog>
  );
}
