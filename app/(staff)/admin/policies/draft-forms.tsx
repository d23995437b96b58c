"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { MoneyInput, WholeInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import { saveMatrix, saveRules } from "./actions";
import { GrantRows, type GrantValues } from "./grant-rows";
import { RuleRows, type RuleValues } from "./rule-rows";
import { matrixSentences, rulesSentences } from "./sentences";

type Draft = { readonly draftId: string | null; readonly version: number | null; readonly note: string };

type MatrixProps = Draft & {
  readonly grants: readonly GrantValues[];
  readonly positions: readonly { readonly id: string; readonly title: string }[];
  readonly currency: Currency;
};

const Note = ({ note }: { note: string }) => (
  <Field name="note" label="Why it changes" required hint="Whoever publishes it reads this first.">
    <TextInput defaultValue={note} maxLength={500} />
  </Field>
);

export function MatrixForm({ draftId, version, note, ...rows }: MatrixProps) {
  return (
    <ActionForm
      action={saveMatrix}
      sentences={matrixSentences}
      hidden={{ draftId, version }}
      submit="Save the draft"
      done="Draft saved"
      beside={<LinkButton href="/admin/policies/matrix">Cancel</LinkButton>}
      sticky
    >
      <Note note={note} />
      <Panel
        title="Grants"
        note="Empty is without limit. A named holder has these limits instead of those of the level."
      >
        <GrantRows {...rows} />
      </Panel>
    </ActionForm>
  );
}

type RulesProps = Draft & {
  readonly rules: readonly RuleValues[];
  readonly band: {
    readonly above: string;
    readonly people: number;
    readonly function: string;
    readonly level: number;
  } | null;
  readonly hoursToDecide: number;
  readonly windowDays: number;
  readonly currency: Currency;
  readonly rates: Readonly<Record<string, number>>;
};

export function RulesForm({
  draftId,
  version,
  note,
  rules,
  band,
  hoursToDecide,
  windowDays,
  currency,
  rates,
}: RulesProps) {
  const rateFields = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [`rates.${name}`, rate]));
  const bandFields = band && {
    "bands.0.people": band.people,
    "bands.0.function": band.function,
    "bands.0.level": band.level,
  };
  return (
    <ActionForm
      action={saveRules}
      sentences={rulesSentences}
      hidden={{ draftId, version, currency, ...rateFields, ...bandFields }}
      submit="Save the draft"
      done="Draft saved"
      beside={<LinkButton href="/admin/policies">Cancel</LinkButton>}
      sticky
    >
      <Note note={note} />
      <Panel
        title="Rules"
        note="{measure}, {limit}, {decider} and {otherwise} are filled in; everything else stays as written."
      >
        <RuleRows rules={rules} />
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
    </ActionForm>
  );
}
