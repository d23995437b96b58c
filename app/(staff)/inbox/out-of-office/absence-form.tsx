"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { DateInput, MoneyInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { type ApprovalFunction, functionNames } from "@/lib/approvals/policies/domain/authority";
import { amountWords } from "@/lib/approvals/policies/domain/words";
import type { Currency } from "@/lib/kernel/money";
import { comeBack, goAway } from "../actions";
import { absenceSentences, endSentences } from "../sentences";

type Props = {
  colleagues: readonly { readonly id: string; readonly name: string; readonly seat: string }[];
  functions: readonly { readonly function: ApprovalFunction; readonly limitMinor: number | null }[];
  currency: Currency;
};

export function AbsenceForm({ colleagues, functions, currency }: Props) {
  const limit = functions[0]?.limitMinor ?? null;
  return (
    <ActionForm
      action={goAway}
      sentences={absenceSentences}
      hidden={{ capCurrency: currency }}
      submit="Delegate"
      done="Delegated"
      emptyWhenDone
    >
      <Field name="delegateId" label="To" required>
        <Select
          placeholder="Choose a colleague"
          options={colleagues.map(({ id, name, seat }) => ({ value: id, label: `${name}, ${seat}` }))}
        />
      </Field>
      <div className="grid gap-3 sm:max-lg:grid-cols-2">
        <Field name="from" label="First day" required>
          <DateInput />
        </Field>
        <Field name="until" label="Back on" required>
          <DateInput />
        </Field>
      </div>
      {functions.length === 1 && functions[0] ? (
        <input type="hidden" name="functions[]" value={functions[0].function} readOnly data-fixed="" />
      ) : (
        <fieldset>
          <legend className="mb-1 text-13 font-medium">For</legend>
          {functions.map((each) => (
            <Checkbox
              key={each.function}
              name="functions[]"
              value={each.function}
              label={functionNames[each.function]}
              defaultChecked
            />
          ))}
        </fieldset>
      )}
      <Field
        name="cap"
        label="Up to"
        hint={
          limit === null
            ? "Empty: as far as you decide yourself."
            : `Empty: as far as you decide yourself, ${amountWords(limit, currency)} today.`
        }
      >
        <MoneyInput currency={currency} />
      </Field>
      <Field name="reason" label="Reason" required>
        <TextInput maxLength={300} />
      </Field>
    </ActionForm>
  );
}

export const EndAbsence = ({ delegationId, mine }: { delegationId: string; mine: boolean }) => (
  <ActionButton action={comeBack} input={{ delegationId }} sentences={endSentences} size="compact" done="Ended">
    {mine ? "End it now" : "Hand it back"}
  </ActionButton>
);
