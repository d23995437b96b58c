"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { WholeInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { TextInput } from "@/components/text-input";
import type { Group } from "@/lib/offerings/catalog/domain/bundle";
import { setBundleAction } from "../../actions";
import { bundleFormSentences } from "../../sentences";

type Props = {
  id: string;
  versionId: string;
  version: number;
  n: number;
  lower: number | null;
  upper: number | null;
  groups: readonly Group[];
};
type Keyed<T> = { readonly key: number; readonly row: T };
type Option = Group["options"][number];
type OptionRow = Pick<Option, "offeringId" | "name" | "lower" | "defaultCount" | "upper">;
const noOption: OptionRow = { offeringId: "", name: "", lower: 0, defaultCount: 0, upper: 1 };
const noGroup: Group = { name: "", lower: 1, upper: 1, options: [noOption] };

let lastKey = 0;
const keyed = <T,>(row: T): Keyed<T> => ({ key: ++lastKey, row });

export function BundleForm({ id, versionId, version, n, lower, upper, groups }: Props) {
  const [shown, setShown] = useState(() => groups.map(keyed));
  return (
    <ActionForm
      action={setBundleAction}
      sentences={bundleFormSentences}
      submit="Save bundle"
      hidden={{ versionId, version }}
      done="Bundle saved"
      beside={
        <LinkButton href={`/offerings/${id}?tab=bundle&n=${n}`} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <div className="grid max-w-md grid-cols-2 gap-4">
        <Field name="lower" label="At least, over all groups" hint="Empty: the groups decide.">
          <WholeInput defaultValue={lower ?? ""} />
        </Field>
        <Field name="upper" label="At most, over all groups">
          <WholeInput defaultValue={upper ?? ""} />
        </Field>
      </div>
      {shown.map(({ key, row }, index) => (
        <GroupFields
          key={key}
          group={row}
          index={index}
          onRemove={() => setShown(shown.filter((each) => each.key !== key))}
        />
      ))}
      <div>
        <Button size="compact" onClick={() => setShown([...shown, keyed(noGroup)])}>
          Add group
        </Button>
      </div>
    </ActionForm>
  );
}

function GroupFields({ group, index, onRemove }: { group: Group; index: number; onRemove: () => void }) {
  const [options, setOptions] = useState(() => group.options.map((option): Keyed<OptionRow> => keyed(option)));
  const at = `groups.${index}`;
  return (
    <fieldset className="rounded-card border border-hairline p-3">
      <legend className="px-1 text-13 font-medium">Group {index + 1}</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_6rem_6rem_auto] sm:items-end">
        <Field name={`${at}.name`} label="Name" required>
          <TextInput defaultValue={group.name} maxLength={120} />
        </Field>
        <Field name={`${at}.lower`} label="At least">
          <WholeInput defaultValue={group.lower} />
        </Field>
        <Field name={`${at}.upper`} label="At most">
          <WholeInput defaultValue={group.upper} />
        </Field>
        <Button variant="quiet" size="compact" onClick={onRemove}>
          Remove group
        </Button>
      </div>
      <div className="mt-3 flex flex-col gap-2">
        {options.map(({ key, row }, position) => (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)_4.5rem_4.5rem_4.5rem_auto] items-end gap-2">
            <Field name={`${at}.options.${position}.offeringId`} label="Offering" hideLabel={position > 0}>
              <Combobox
                source="/offerings/find"
                defaultValue={row.offeringId ? { value: row.offeringId, label: row.name } : undefined}
              />
            </Field>
            <Field name={`${at}.options.${position}.lower`} label="Least" hideLabel={position > 0}>
              <WholeInput defaultValue={row.lower} />
            </Field>
            <Field name={`${at}.options.${position}.defaultCount`} label="Default" hideLabel={position > 0}>
              <WholeInput defaultValue={row.defaultCount} />
            </Field>
            <Field name={`${at}.options.${position}.upper`} label="Most" hideLabel={position > 0}>
              <WholeInput defaultValue={row.upper} />
            </Field>
            <Button
              variant="quiet"
              size="compact"
              aria-label={`Remove option ${position + 1} of group ${index + 1}`}
              onClick={() => setOptions(options.filter((each) => each.key !== key))}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      <Button variant="quiet" size="compact" className="mt-2" onClick={() => setOptions([...options, keyed(noOption)])}>
        Add option
      </Button>
    </fieldset>
  );
}
