"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { plural } from "@/lib/kernel/text";
import { askForDecisionAction, decideOpportunityAction, reopenOpportunityAction } from "../actions";
import { decisionSentences, reopenSentences } from "../sentences";

type Choice = {
  id: string;
  factsHash: string;
  /** It is above the threshold: the seller asks instead of deciding. */
  asks: boolean;
  who: string | undefined;
};

const submitter = ({ asks, who }: Choice) => ({
  action: asks ? askForDecisionAction : decideOpportunityAction,
  sentences: decisionSentences,
  done: asks ? `${who ?? "A manager"} was asked` : "Decided",
});

type AdvanceProps = Choice & { off: string | undefined; wantsNotes: string | undefined; items: number };

/** Advancing, with its consequence in the button. */
export function AdvanceForm({ off, wantsNotes, items, ...choice }: AdvanceProps) {
  const what = plural(items, "item");
  return (
    <ActionForm
      {...submitter(choice)}
      hidden={{ id: choice.id, factsHash: choice.factsHash, outcome: "advance" }}
      name="advance"
      submit={choice.asks ? `Ask ${choice.who ?? "a manager"} to advance it` : `Qualify, with ${what} to agree on`}
      submitOff={off}
      className="gap-2"
    >
      {wantsNotes ? (
        <Field name="notes" label={wantsNotes} required>
          <TextArea rows={2} maxLength={2000} />
        </Field>
      ) : (
        <input type="hidden" name="notes" value="" />
      )}
    </ActionForm>
  );
}

export function DeferDialog({ earliest, ...choice }: Choice & { earliest: string }) {
  return (
    <FormDialog
      title="Defer"
      description="It comes back by itself on the day you choose, and its owner is told."
      trigger={<Button>Defer…</Button>}
      {...submitter(choice)}
      hidden={{ id: choice.id, factsHash: choice.factsHash, outcome: "defer" }}
      name="defer"
      submit={choice.asks ? `Ask ${choice.who ?? "a manager"} to defer it` : "Defer until that day"}
    >
      <Field name="wakeOn" label="Take it up again on" required>
        <DateInput min={earliest} />
      </Field>
      <Field name="notes" label="What we wait for">
        <TextArea maxLength={2000} />
      </Field>
    </FormDialog>
  );
}

type EndProps = Choice & { endings: readonly (Option & { readonly reasons: readonly Option[] })[] };

export function EndDialog({ endings, ...choice }: EndProps) {
  const [ending, setEnding] = useState("");
  const [because, setBecause] = useState("");
  const reasons = endings.find((each) => each.value === ending)?.reasons ?? [];
  return (
    <FormDialog
      title="End"
      description="It leaves the pipeline with its reason. It can be re-opened."
      trigger={<Button>End…</Button>}
      {...submitter(choice)}
      hidden={{ id: choice.id, factsHash: choice.factsHash, outcome: "end" }}
      name="end"
      submit={choice.asks ? `Ask ${choice.who ?? "a manager"} to end it` : "End it for this reason"}
      submitVariant="danger"
    >
      <Field name="ending" label="How it ended" required>
        <Select
          options={endings}
          value={ending}
          placeholder="Choose"
          onChange={(event) => {
            setEnding(event.target.value);
            setBecause("");
          }}
        />
      </Field>
      <Field name="because" label="Reason" required {...(ending ? {} : { hint: "Say how it ended first." })}>
        <Select
          options={reasons}
          value={because}
          placeholder="Choose"
          onChange={(event) => setBecause(event.target.value)}
        />
      </Field>
      <Field name="notes" label="In words" required={because === "other"}>
        <TextArea maxLength={2000} />
      </Field>
    </FormDialog>
  );
}

export function ReopenDialog({ id, version }: { id: string; version: number }) {
  return (
    <FormDialog
      title="Re-open"
      description="The decision stays on record, and another has to follow. Capacity held for it is given back."
      trigger={<Button>Re-open…</Button>}
      action={reopenOpportunityAction}
      sentences={reopenSentences}
      hidden={{ id, version }}
      name="reopen"
      submit="Re-open and decide again"
      done="Re-opened"
    >
      <Field name="why" label="Why" required>
        <TextArea maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
