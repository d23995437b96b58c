"use client";

import { useState } from "react";
import { ActionForm, type ActionFormProps } from "@/components/action-form";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { fieldAnchor, useForm } from "@/components/field-context";
import { DateInput, WholeInput } from "@/components/figure-inputs";
import type { FormAction, FormSentences } from "@/components/form-state";
import { Money } from "@/components/money";
import { RadioGroup } from "@/components/radio-group";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import type { Currency } from "@/lib/kernel/money";
import type { ConfigurationProblem } from "@/lib/offerings/catalog/domain/configuration";
import type {
  AskedCharacteristic,
  AskedGroup,
  ConfigurationChoice,
} from "@/lib/offerings/catalog/queries/configuration-choice";

type Props = {
  name: string;
  choice: ConfigurationChoice;
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  after?: ActionFormProps["after"];
  sentences: FormSentences;
};

/** Which options and values a sold thing has: asked group by group, refused where it is impossible. */
export function ConfigurationDialog({ name, choice, action, hidden, after, sentences }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Configure ${name}`}
      open={open}
      onOpenChange={setOpen}
      width="wide"
      trigger={
        <Button
          variant={choice.problems.length > 0 ? "secondary" : "quiet"}
          size="compact"
          aria-label={`Configure ${name}`}
        >
          Configure
        </Button>
      }
    >
      <ActionForm
        action={action}
        sentences={{ configuration_impossible: "This choice is not possible.", ...sentences }}
        at={{ configuration_impossible: problemsByField }}
        submit="Save at today’s price"
        hidden={hidden}
        after={after}
        name={`configuration-${Object.values(hidden).join("-")}`}
        draft={false}
        done={`${name} configured`}
        onDone={() => setOpen(false)}
      >
        <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
          {choice.groups.map((group) =>
            group.one === undefined ? (
              <Counts key={group.field} group={group} />
            ) : (
              <One key={group.field} group={group} />
            ),
          )}
          {choice.characteristics.map((each) => (
            <Value key={each.field} of={each} />
          ))}
        </div>
        {choice.groups.length > 0 && (
          <p className="text-12 text-ink-2">Prices of options are by the list, without a commitment.</p>
        )}
      </ActionForm>
    </Dialog>
  );
}

function problemsByField({ problems }: { problems: readonly ConfigurationProblem[] }) {
  const fields: Record<string, string[]> = {};
  for (const { field, sentence } of problems) fields[field] = [...(fields[field] ?? []), sentence];
  return fields;
}

function Price({ option }: { option: AskedGroup["options"][number] }) {
  const currency = option.list.currency as Currency;
  const { monthlyMinor, oneTimeMinor } = option.list;
  if (option.notSold) return <span className="text-danger">Not on sale: {option.notSold}</span>;
  return (
    <>
      {monthlyMinor > 0 && (
        <span>
          <Money of={{ minor: monthlyMinor, currency }} /> a month
        </span>
      )}
      {monthlyMinor > 0 && oneTimeMinor > 0 && ", "}
      {oneTimeMinor > 0 && (
        <span>
          <Money of={{ minor: oneTimeMinor, currency }} /> once
        </span>
      )}
      {monthlyMinor === 0 && oneTimeMinor === 0 && "No charge"}
    </>
  );
}

function One({ group }: { group: AskedGroup }) {
  const options = group.options.map((option) => ({
    value: option.offeringId,
    label: option.name,
    hint: <Price option={option} />,
    off: option.notSold !== null,
  }));
  return (
    <RadioGroup
      name={group.field}
      legend={group.name}
      required={group.needed}
      hint={group.rule}
      defaultValue={group.one}
      choices={group.needed ? options : [...options, { value: "", label: "None" }]}
    />
  );
}

function Counts({ group }: { group: AskedGroup }) {
  const { id: form, errors } = useForm();
  const messages = errors[group.field] ?? [];
  return (
    <fieldset id={fieldAnchor(form, group.field)} data-field={group.field} className="min-w-0">
      <legend className="mb-1 text-13 font-medium">{group.name}</legend>
      <div className="flex flex-col gap-2">
        {group.options.map((option) => (
          <div key={option.offeringId} className="flex items-center gap-2 text-13">
            <WholeInput
              name={`counts.${option.offeringId}`}
              aria-label={`How many: ${group.name}, ${option.name}`}
              defaultValue={String(option.count)}
              className="w-20 shrink-0"
            />
            <span className="min-w-0">
              {option.name}
              <span className="block text-12 text-ink-2">
                <Price option={option} />
              </span>
            </span>
          </div>
        ))}
      </div>
      {messages.length > 0 && <p className="mt-1 text-12 font-medium text-danger">{messages.join(" ")}</p>}
      <p className="mt-1 text-12 text-ink-2">{group.rule}</p>
    </fieldset>
  );
}

function Value({ of }: { of: AskedCharacteristic }) {
  const { field, name, unit, control, options, chosen, needed, hint } = of;
  const label = unit ? `${name} (${unit})` : name;
  if (control === "many")
    return (
      <fieldset className="min-w-0">
        <legend className="mb-1 text-13 font-medium">{label}</legend>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={`${field}[]`}
            value={option.value}
            label={option.label}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </fieldset>
    );
  return (
    <Field name={field} label={label} required={needed} hint={hint}>
      {control === "one" ? (
        <Select options={options} defaultValue={chosen[0] ?? ""} placeholder={needed ? "Choose" : "None"} />
      ) : control === "date" ? (
        <DateInput defaultValue={chosen[0] ?? ""} />
      ) : (
        <TextInput defaultValue={chosen[0] ?? ""} maxLength={500} />
      )}
    </Field>
  );
}
