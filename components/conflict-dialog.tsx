"use client";

import { useState } from "react";
import { isIsoDate } from "@/lib/kernel/period";
import { Button } from "./button";
import { DateText, DateTime } from "./date-time";
import { Dialog, DialogButtons } from "./dialog";
import type { Difference, StaleFacts } from "./form-state";
import type { FormValues } from "./form-values";

type Props = {
  facts: StaleFacts;
  fields: readonly Difference[];
  /** More may have changed than `fields` shows. */
  hidesChanges?: boolean;
  form: HTMLFormElement;
  onClose: () => void;
  onTakeTheirs: () => void;
  onKeep: (values: FormValues) => void;
};

/**
 * Two people changed one record. What only one of them touched is merged; what both touched shows the original, theirs
 * and yours, and a person chooses.
 */
export default function ConflictDialog({
  facts,
  fields,
  hidesChanges = false,
  form,
  onClose,
  onTakeTheirs,
  onKeep,
}: Props) {
  const contested = fields.filter((field) => field.contested);
  const merged = fields.filter((field) => !field.contested);
  const [chosen, setChosen] = useState<Record<string, "yours" | "theirs">>({});
  const values: FormValues = Object.fromEntries([
    ...merged.map((field) => [field.name, field.theirs]),
    ...contested.map((field) => [field.name, chosen[field.name] === "theirs" ? field.theirs : field.yours]),
  ]);
  const open = contested.filter((field) => !chosen[field.name]).length;
  return (
    <Dialog
      open
      onOpenChange={(still) => !still && onClose()}
      width="wide"
      title={
        facts.byYou
          ? "You changed this in another tab or a moment ago"
          : `${facts.by} changed this while you were typing`
      }
      description={
        <>
          {facts.at && (
            <>
              <DateTime at={facts.at} />.
            </>
          )}
          {merged.length > 0 &&
            ` ${facts.byYou ? "Your" : "Their"} other changes are kept: ${merged.map((field) => labelOf(form, field.name)).join(", ")}.`}
          {hidesChanges
            ? " Not all of it can be shown here: saving puts yours in its place, discarding yours shows theirs."
            : contested.length === 0 && " Other fields were changed than yours, so both can be kept."}
        </>
      }
    >
      {contested.map((field) => (
        <fieldset key={field.name} className="rounded-card border border-hairline p-3">
          <legend className="px-1 text-13 font-medium">{labelOf(form, field.name)}</legend>
          <p className="text-12 text-ink-2">
            It was: <Value form={form} of={field} side="original" />
          </p>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {(["yours", "theirs"] as const).map((side) => (
              <label
                key={side}
                className="flex cursor-pointer items-start gap-2 rounded-control border border-control p-2 text-13 has-checked:border-accent has-checked:bg-accent-soft"
              >
                <input
                  type="radio"
                  name={`choose-${field.name}`}
                  className="mt-0.5 size-4"
                  checked={chosen[field.name] === side}
                  onChange={() => setChosen({ ...chosen, [field.name]: side })}
                />
                <span className="min-w-0">
                  <span className="block text-12 text-ink-2">
                    {side === "yours" ? "Yours" : facts.byYou ? "Saved already" : facts.by}
                  </span>
                  <Value form={form} of={field} side={side} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <DialogButtons>
        <Button variant="quiet" onClick={onTakeTheirs}>
          Discard mine
        </Button>
        <Button
          variant="primary"
          onClick={() => onKeep(values)}
          off={open > 0 ? `Choose for ${open === 1 ? "one field" : `${open} fields`}` : undefined}
        >
          {contested.length > 0 ? "Save what is chosen" : hidesChanges ? "Save mine" : "Save both"}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

type ValueProps = { form: HTMLFormElement; of: Difference; side: "original" | "theirs" | "yours" };

/** One side of a difference, as the field itself would show it. */
function Value({ form, of, side }: ValueProps) {
  const text = of[side];
  const control = form.elements.namedItem(of.name);
  const isDate = control instanceof HTMLInputElement && control.type === "date" && isIsoDate(text);
  const words = isDate ? <DateText date={text} /> : (of.words[side] ?? choiceWords(control, text));
  return (
    <data value={text} className="whitespace-pre-wrap break-words">
      {words === "" ? <i className="text-ink-3">empty</i> : words}
    </data>
  );
}

/** The words of what is chosen in a list, among radio buttons or boxes; of anything else the text itself. */
function choiceWords(control: ReturnType<HTMLFormControlsCollection["namedItem"]>, text: string): string {
  if (control instanceof HTMLSelectElement)
    return [...control.options].find((option) => option.value === text)?.text ?? text;
  const boxes = (control instanceof RadioNodeList ? [...control] : [control]).filter(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && (each.type === "radio" || each.type === "checkbox"),
  );
  const [only] = boxes;
  if (boxes.length === 1 && only?.type === "checkbox") return text === "" ? "No" : "Yes";
  if (boxes.length > 0) {
    const chosen = boxes.filter((box) => text.split("\n").includes(box.value));
    return chosen.map((box) => box.labels?.[0]?.querySelector("span")?.firstChild?.textContent ?? box.value).join("\n");
  }
  if (control instanceof HTMLInputElement && control.type === "datetime-local") return text.replace("T", " ");
  const isChoice = control instanceof HTMLInputElement && control.dataset.label !== undefined;
  return isChoice && text !== "" ? "Another choice" : text;
}

const labelOf = (form: HTMLFormElement, name: string) =>
  form.querySelector(`[data-field="${CSS.escape(name)}"] :is(label, legend)`)?.textContent?.replace(/\s*\*$/, "") ??
  name;
