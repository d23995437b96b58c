"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { figureNames, mergeFields } from "@/lib/agreements/terms/domain/merge-fields";
import type { TermSetPage } from "@/lib/agreements/terms/queries/term-sets";
import { arrangeTermSetAction } from "../../actions";
import { setSentences } from "../../sentences";

type Placed = { readonly clauseId: string; readonly isMandatory: boolean; readonly dependsOnClauseId: string | null };

/** Which clauses, in which order, and the figures that their texts name. */
export function ArrangeForm({ view }: { view: TermSetPage }) {
  const { set, library, needed } = view;
  const [placed, setPlaced] = useState<readonly Placed[]>(set.clauses);
  const titleOf = (id: string) => library.find((clause) => clause.id === id)?.title ?? "";
  const left = library.filter((clause) => !placed.some((each) => each.clauseId === clause.id));
  const move = (at: number, by: number) => {
    const next = [...placed];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    setPlaced(next);
  };
  return (
    <ActionForm
      action={arrangeTermSetAction}
      sentences={setSentences}
      submit="Save terms"
      hidden={{ id: set.id, version: set.version }}
      done="Saved"
      sticky
    >
      <Field name="effectiveFrom" label="From" required className="max-w-48">
        <DateInput defaultValue={set.effectiveFrom} />
      </Field>
      <ol className="rounded-card border border-hairline bg-surface">
        {placed.map((each, index) => (
          <li
            key={each.clauseId}
            className="grid items-center gap-x-4 gap-y-1 border-hairline border-b px-4 py-2 text-13 last:border-b-0 md:grid-cols-[2rem_minmax(0,1fr)_8rem_minmax(0,14rem)_auto]"
          >
            <input type="hidden" name={`clauses[${index}].clauseId`} value={each.clauseId} readOnly data-fixed="" />
            <span className="figures text-ink-2">{index + 1}</span>
            <span className="font-medium">{titleOf(each.clauseId)}</span>
            <Checkbox name={`clauses[${index}].isMandatory`} label="Mandatory" defaultChecked={each.isMandatory} />
            <Field name={`clauses.${index}.dependsOnClauseId`} label={`${titleOf(each.clauseId)} goes with`} hideLabel>
              <Select
                name={`clauses[${index}].dependsOnClauseId`}
                placeholder="Stands alone"
                defaultValue={each.dependsOnClauseId ?? ""}
                options={placed
                  .filter((other) => other.clauseId !== each.clauseId)
                  .map((other) => ({ value: other.clauseId, label: `Goes with ${titleOf(other.clauseId)}` }))}
              />
            </Field>
            <span className="flex gap-1">
              <Button
                size="compact"
                variant="quiet"
                aria-label={`Move ${titleOf(each.clauseId)} up`}
                onClick={() => index > 0 && move(index, -1)}
              >
                ↑
              </Button>
              <Button
                size="compact"
                variant="quiet"
                aria-label={`Move ${titleOf(each.clauseId)} down`}
                onClick={() => move(index, 1)}
              >
                ↓
              </Button>
              <Button
                size="compact"
                variant="quiet"
                aria-label={`Take ${titleOf(each.clauseId)} out`}
                onClick={() => setPlaced(placed.filter((other) => other.clauseId !== each.clauseId))}
              >
                Take out
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {left.map((clause) => (
            <Button
              key={clause.id}
              size="compact"
              onClick={() =>
                setPlaced([...placed, { clauseId: clause.id, isMandatory: false, dependsOnClauseId: null }])
              }
            >
              Add {clause.title}
            </Button>
          ))}
        </div>
      )}
      <fieldset className="grid gap-x-4 gap-y-3 rounded-card border border-hairline bg-surface p-4 sm:grid-cols-3">
        <legend className="px-1 text-13 font-semibold">Figures that the texts name</legend>
        {figureNames.map((name) => (
          <Field key={name} name={`figures.${name}`} label={mergeFields[name].label} required={needed.includes(name)}>
            <TextInput name={`figures[${name}]`} defaultValue={String(set.figures[name] ?? "")} maxLength={120} />
          </Field>
        ))}
      </fieldset>
    </ActionForm>
  );
}
