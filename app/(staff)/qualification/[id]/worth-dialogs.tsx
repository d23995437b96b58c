"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { closeRiskAction, estimatePursuitAction, recordRiskAction } from "../actions";
import { pursuitSentences } from "../sentences";

type PursuitProps = { id: string; version: number; currency: Currency; win: string; margin: string; cost: string };

/** How likely we win, what it brings, what it still costs. */
export function PursuitDialog({ id, version, currency, win, margin, cost }: PursuitProps) {
  return (
    <FormDialog
      title="Worth of the pursuit"
      trigger={<Button size="compact">Estimate</Button>}
      action={estimatePursuitAction}
      sentences={pursuitSentences}
      submit="Save estimate"
      hidden={{ id, version, currency }}
      name="pursuit"
      done="Estimate saved"
    >
      <Field name="win" label="Chance to win">
        <PercentInput defaultValue={win} />
      </Field>
      <Field name="margin" label="Margin when won" hint="Over the whole term, in today's money.">
        <MoneyInput currency={currency} defaultValue={margin} />
      </Field>
      <Field name="cost" label="Still to spend on winning it" hint="What was spent already does not count.">
        <MoneyInput currency={currency} defaultValue={cost} />
      </Field>
    </FormDialog>
  );
}

/** What could go wrong, how likely, at what price. */
export function RiskDialog({ opportunityId, currency }: { opportunityId: string; currency: Currency }) {
  return (
    <FormDialog
      title="Add risk"
      trigger={<Button size="compact">Add risk</Button>}
      action={recordRiskAction}
      sentences={pursuitSentences}
      submit="Add risk"
      hidden={{ opportunityId, currency }}
      name="risk"
      done="Risk added"
    >
      <Field name="description" label="What could go wrong" required>
        <TextArea maxLength={500} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="probability" label="How likely" required>
          <PercentInput />
        </Field>
        <Field name="impact" label="What it would cost" required>
          <MoneyInput currency={currency} />
        </Field>
      </div>
      <Field name="response" label="What we do about it">
        <TextInput maxLength={500} />
      </Field>
    </FormDialog>
  );
}

export const CloseRisk = ({ id, version, description }: { id: string; version: number; description: string }) => (
  <ActionButton
    action={closeRiskAction}
    input={{ id, version }}
    sentences={pursuitSentences}
    variant="quiet"
    size="compact"
    done="Risk closed"
  >
    <span>
      Close<span className="sr-only"> risk: {description.slice(0, 60)}</span>
    </span>
  </ActionButton>
);
