"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { Columns, Panel } from "@/components/panel";
import { RadioGroup } from "@/components/radio-group";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { measureMeanings, measureNames, measures } from "@/lib/sales-development/compensation/domain/measure";
import { createPlanAction, savePlanDraftAction } from "../compensation-actions";
import { planSentences } from "../compensation-sentences";
import { BandRows } from "./band-rows";
import type { DesignerTerms } from "./designer-values";
import { PayPreview } from "./pay-preview";

type Props = {
  /** The draft being written on; null begins a plan. */
  draft: { readonly id: string; readonly version: number; readonly planId: string } | null;
  terms: DesignerTerms;
  currency: Currency;
};

/** What a version pays by, with what it would pay shown while it is written. */
export function PlanDesigner({ draft, terms, currency }: Props) {
  const back = draft ? `/sales-development/compensation/${draft.planId}` : "/sales-development/compensation";
  return (
    <ActionForm
      action={draft ? savePlanDraftAction : createPlanAction}
      sentences={planSentences}
      at={{ name_taken: "name", ote_below_base: "ote" }}
      hidden={{ ...(draft ? { id: draft.id, version: draft.version } : {}), currency, mode: "marginal" }}
      submit={draft ? "Save the draft" : "Create plan"}
      done={draft ? "Draft saved" : "Plan created"}
      sticky
      beside={
        <LinkButton href={back} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <Columns aside={<PayPreview terms={terms} currency={currency} />}>
        <Panel title="What counts">
          <div className="flex flex-col gap-4">
            {!draft && (
              <Field name="name" label="Name" required className="max-w-md">
                <TextInput maxLength={80} autoFocus />
              </Field>
            )}
            <Field
              name="note"
              label="What is new"
              required
              hint="Whoever is paid by it reads this."
              className="max-w-xl"
            >
              <TextInput defaultValue={terms.note} maxLength={300} />
            </Field>
            <RadioGroup
              name="measure"
              legend="Measure of a signed agreement"
              choices={measures.map((value) => ({ value, label: measureNames[value], hint: measureMeanings[value] }))}
              defaultValue={terms.measure}
            />
          </div>
        </Panel>
        <Panel title="A year" note="The base rate is what on-target earnings add to the base salary, of the quota.">
          <div className="grid gap-4 sm:grid-cols-3">
            <Field name="quota" label="Quota" required hint="A quarter of it counts each quarter.">
              <MoneyInput currency={currency} defaultValue={terms.quota} />
            </Field>
            <Field name="ote" label="On-target earnings" required>
              <MoneyInput currency={currency} defaultValue={terms.ote} />
            </Field>
            <Field name="baseSalary" label="Base salary" required>
              <MoneyInput currency={currency} defaultValue={terms.baseSalary} />
            </Field>
          </div>
        </Panel>
        <Panel
          title="Bands"
          note="Marginal: each rate is for the part within its band. A band ends where the next begins."
        >
          <BandRows terms={terms} currency={currency} />
        </Panel>
        <Panel title="A quarter" note="Leave empty what does not apply.">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              name="threshold"
              label="Pays nothing below"
              hint="Of the quarter's quota. From there on everything counts."
            >
              <PercentInput defaultValue={terms.threshold} />
            </Field>
            <Field name="cap" label="Pays at most">
              <MoneyInput currency={currency} defaultValue={terms.cap} />
            </Field>
          </div>
        </Panel>
      </Columns>
    </ActionForm>
  );
}
