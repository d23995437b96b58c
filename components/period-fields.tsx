import { Field } from "./field";
import { DateInput } from "./figure-inputs";

/** From a day on, until the first day without or for good: the two fields of a period. */
export const PeriodFields = ({ from, until }: { from: string; until?: string }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field name="validFrom" label="From" required>
      <DateInput defaultValue={from} />
    </Field>
    <Field name="validUntil" label="Until" hint="The first day without. Empty: no end.">
      <DateInput defaultValue={until} />
    </Field>
  </div>
);
