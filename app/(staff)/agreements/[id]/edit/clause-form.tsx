"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { RadioGroup } from "@/components/radio-group";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import type { ClausePosition } from "@/lib/agreements/drafting/domain/clause-position";
import { positionClauseAction } from "../../actions";
import { clauseSentences } from "../../sentences";
import { useEditing } from "./editing";

export type EditedClause = {
  readonly id: string;
  readonly title: string;
  readonly position: ClausePosition;
  readonly chosenVersionId: string | null;
  readonly isMandatory: boolean;
  readonly along: readonly string[];
  readonly standardText: string;
  readonly newText: string | null;
  readonly reason: string | null;
  readonly risk: number;
  readonly fallbacks: readonly {
    readonly versionId: string;
    readonly text: string;
    readonly summary: string;
    readonly guidance: string | null;
    readonly risk: number;
  }[];
};

const risks = [
  { value: "2", label: "Notable" },
  { value: "3", label: "Grave: it changes what we could lose" },
];

/** Chooses where a clause stands: the standard, what may be given without asking for words, own words, or out. */
export function ClauseForm({ clause, onDone }: { clause: EditedClause; onDone: () => void }) {
  const { id, version, latest } = useEditing();
  const first = clause.position === "fallback" ? `fallback ${clause.chosenVersionId}` : clause.position;
  const [choice, setChoice] = useState<string>(first);
  const [position = "standard"] = choice.split(" ");
  return (
    <ActionForm
      action={positionClauseAction}
      sentences={clauseSentences}
      submit={position === "removed" ? "Remove clause" : "Use this text"}
      hidden={{ id, version, clauseId: clause.id }}
      after={latest}
      name={`clause-${clause.id}`}
      onDone={onDone}
      done="Clause changed"
    >
      <RadioGroup
        name="position"
        legend={`Text of ${clause.title}`}
        hideLegend
        value={choice}
        onValueChange={setChoice}
        choices={[
          { value: "standard", label: "Standard" },
          ...clause.fallbacks.map((fallback, index) => ({
            value: `fallback ${fallback.versionId}`,
            label: `Fallback ${index + 1}: ${fallback.summary}`,
            hint: fallback.guidance,
          })),
          { value: "custom", label: "Own words", hint: "Legal reads them before the customer does." },
          {
            value: "removed",
            label: "Leave it out",
            off: clause.isMandatory,
            hint: clause.isMandatory
              ? "Mandatory: it stays."
              : clause.along.length > 0
                ? `Goes with it: ${clause.along.join(", ")}.`
                : undefined,
          },
        ]}
      />
      {position === "custom" && (
        <>
          <Field name="text" label="Text" required>
            <TextArea defaultValue={clause.newText ?? clause.standardText} rows={8} />
          </Field>
          <Field name="risk" label="How grave is it?">
            <Select defaultValue={String(Math.max(2, clause.risk))} options={risks} />
          </Field>
        </>
      )}
      {(position === "custom" || position === "removed") && (
        <Field name="reason" label="Why" required>
          <TextArea defaultValue={clause.reason ?? ""} rows={2} />
        </Field>
      )}
    </ActionForm>
  );
}
