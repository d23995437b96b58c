"use client";

import type { ComponentProps, ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { MoneyInput, WholeInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { TextInput } from "@/components/text-input";
import type { VersionKind } from "@/lib/approvals/policies/domain/versions";
import type { Currency } from "@/lib/kernel/money";
import { saveDraft } from "./actions";
import { GrantRows } from "./grant-rows";
import { kinds } from "./kinds";
import { RuleRows } from "./rule-rows";
import { draftSentences } from "./sentences";

type Draft = { readonly draftId: string | null; readonly version: number | null; readonly note: string };
type FormProps = Draft & {
  readonly kind: VersionKind;
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly children: ReactNode;
};

function DraftForm({ kind, draftId, version, note, hidden, children }: FormProps) {
  return (
    <ActionForm
      action={saveDraft}
      sentences={draftSentences}
      hidden={{ kind, draftId, version, ...hidden }}
      submit="Save the draft"
      done="Draft saved"
      beside={<LinkButton href={kinds[kind].path}>Cancel</LinkButton>}
      sticky
    >
      <Field name="note" label="Why it changes" required hint="Whoever publishes it reads this first.">
        <TextInput defaultValue={note} maxLength={500} />
      </Field>
      {children}
    </ActionForm>
  );
}

type MatrixProps = ComponentProps<typeof GrantRows> & { readonly draft: Draft };

export const MatrixForm = ({ draft, ...rows }: MatrixProps) => (
  <DraftForm kind="matrix" {...draft}>
    <Panel title="Grants" note="Empty is without limit. A named holder has these limits instead of those of the level.">
      <GrantRows {...rows} />
    </Panel>
  </DraftForm>
);

type Band = {
  readonly above: string;
  readonly people: number;
  readonly function: string;
  readonly level: number;
};
type RulesProps = ComponentProps<typeof RuleRows> & {
  readonly draft: Draft;
  readonly band: Band | null;
  readonly hoursToDecide: number;
  readonly windowDays: number;
  readonly currency: Currency;
  readonly rates: Readonly<Record<string, number>>;
};

export function RulesForm({ draft, rules, band, hoursToDecide, windowDays, currency, rates }: RulesProps) {
  const rateFields = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [`rates.${name}`, rate]));
  const bandFields = band && {
    "bands.0.people": band.people,
    "bands.0.function": band.function,
    "bands.0.level": band.level,
  };
  return (
    <DraftForm kind="policy" {...draft} hidden={{ currency, ...rateFields, ...bandFields }}>
      <Panel
        title="Rules"
        note="{measure}, {limit}, {decider} and {otherwise} are filled in; everything else stays as written."
      >
        <RuleRows rules={rules} currency={currency} />
      </Panel>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="hoursToDecide"
          label="Time to decide"
          hint="Then it goes one level up. Saturdays and Sundays (UTC) do not count."
        >
          <WholeInput defaultValue={hoursToDecide} unit="hours" />
        </Field>
        <Field
          name="windowDays"
          label="Deals counted together"
          hint="Of one customer group, so that a deal split in two is one."
        >
          <WholeInput defaultValue={windowDays} unit="days" />
        </Field>
        {band && (
          <Field name="bands.0.above" label={`${band.people} different people above`}>
            <MoneyInput currency={currency} defaultValue={band.above} />
          </Field>
        )}
      </div>
    </DraftForm>
  );
}
