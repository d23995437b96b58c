"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput, WholeInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import type { Currency } from "@/lib/kernel/money";
import { publishQualificationPolicyAction } from "../../actions";
import { policySentences } from "../../sentences";

type Props = {
  basedOn: number;
  weights: readonly { readonly factor: string; readonly name: string; readonly weight: string }[];
  limits: readonly { readonly currency: Currency; readonly limit: string }[];
  given: Readonly<
    Record<
      | "pursueFrom"
      | "reviewFrom"
      | "materialValueChange"
      | "evidenceFreshDays"
      | "evidenceRequired"
      | "valueMonths"
      | "holdDays"
      | "staleAfterDays",
      string
    >
  >;
};

const evidence = [
  { value: "never", label: "Never" },
  { value: "above_threshold", label: "Above the threshold" },
  { value: "always", label: "Always" },
];

/** A new version of the policy, begun from the one in force. */
export function PolicyForm({ basedOn, weights, limits, given }: Props) {
  return (
    <ActionForm
      action={publishQualificationPolicyAction}
      sentences={policySentences}
      submit={`Put version ${basedOn + 1} in force`}
      hidden={{ basedOn }}
      done="Policy published"
      sticky
      className="max-w-4xl"
      beside={
        <LinkButton href="/qualification/policy" variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <Panel title="Weights" note="From 0, does not count, to 100.">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {weights.map(({ factor, name, weight }) => (
            <Field key={factor} name={`weights.${factor}`} label={name} required>
              <WholeInput defaultValue={weight} />
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title="Bands and evidence">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field name="pursueFrom" label="Pursue from" required>
            <PercentInput defaultValue={given.pursueFrom} />
          </Field>
          <Field name="reviewFrom" label="Review from" required>
            <PercentInput defaultValue={given.reviewFrom} />
          </Field>
          <Field name="evidenceFreshDays" label="Evidence counts for" required>
            <WholeInput defaultValue={given.evidenceFreshDays} unit="days" />
          </Field>
          <Field name="evidenceRequired" label="Evidence required">
            <Select options={evidence} defaultValue={given.evidenceRequired} />
          </Field>
        </div>
      </Panel>
      <Panel title="A manager decides above" note="A currency left empty is always decided by a manager.">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {limits.map(({ currency, limit }) => (
            <Field key={currency} name={`managerAbove.${currency}`} label={currency}>
              <MoneyInput currency={currency} defaultValue={limit} />
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title="Time and value">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field name="materialValueChange" label="Value moves by" hint="Makes a decision out of date." required>
            <PercentInput defaultValue={given.materialValueChange} />
          </Field>
          <Field name="valueMonths" label="Recurring charges count" required>
            <WholeInput defaultValue={given.valueMonths} unit="months" />
          </Field>
          <Field name="holdDays" label="Capacity is held for" required>
            <WholeInput defaultValue={given.holdDays} unit="days" />
          </Field>
          <Field name="staleAfterDays" label="Stale after" required>
            <WholeInput defaultValue={given.staleAfterDays} unit="days" />
          </Field>
        </div>
      </Panel>
      <Field name="note" label="Why this version" required>
        <TextArea maxLength={500} rows={2} />
      </Field>
    </ActionForm>
  );
}
