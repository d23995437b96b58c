"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/button";
import { classes } from "@/components/classes";
import { say } from "@/lib/kernel/result";
import { cellSentences } from "../../sentences";
import { useEditing } from "./editing";
import { type LineAnswer, postLine } from "./post-line";

export type CellField = "quantity" | "termMonths" | "discountBps";

type Props = {
  lineId: string;
  field: CellField;
  label: string;
  unit?: string;
  /** The stored value: a whole number, or basis points for a discount. */
  stored: number;
};

type Conflict = { readonly yours: number; readonly theirs: number };

const shown = (field: CellField, value: number) => (field === "discountBps" ? String(value / 100) : String(value));

/** What a person typed as the stored value; undefined while it is none. */
function read(field: CellField, text: string): number | undefined {
  const bare = text.trim().replace(/\s*%$/, "").replace(",", ".");
  const pattern = field === "discountBps" ? /^\d{1,3}(\.\d{1,2})?$/ : /^\d{1,6}$/;
  if (!pattern.test(bare)) return undefined;
  return field === "discountBps" ? Math.round(Number(bare) * 100) : Number(bare);
}

/** A figure of a line: asks what it would mean at each key, saves when one leaves it, and keeps what was typed when refused. */
export function Cell({ lineId, field, label, unit, stored }: Props) {
  const { id, ask, heard, setSaving, refused } = useEditing();
  const [seen, setSeen] = useState(stored);
  const [held, setHeld] = useState(stored);
  const [text, setText] = useState(shown(field, stored));
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState<Conflict>();
  const busy = useRef(false);
  const describe = useId();

  // A value that came anew from the server moves the cell; what is being typed stays.
  if (seen !== stored) {
    setSeen(stored);
    setHeld(stored);
    if (read(field, text) === held) setText(shown(field, stored));
  }

  function type(next: string) {
    setText(next);
    setProblem(undefined);
    const value = read(field, next);
    if (value !== undefined) ask({ lineId, [field]: value });
  }

  async function save(from: number, given = text) {
    const value = read(field, given);
    if (value === held && from === held) return setText(shown(field, held));
    if (busy.current) return;
    busy.current = true;
    setSaving("saving");
    const answer = await postLine(id, { lineId, edits: { [field]: { from, to: given.trim() === "" ? " " : given } } });
    busy.current = false;
    setSaving(answer.status === "done" ? "saved" : "failed");
    if (answer.status === "done") {
      heard(answer.value.version);
      setHeld(value ?? from);
      setProblem(undefined);
      setConflict(undefined);
      return;
    }
    if (answer.status === "refused" && answer.refusal.reason === "stale") {
      const [clash] = answer.refusal.conflicts ?? [];
      if (clash) return setConflict({ yours: Number(clash.yours), theirs: Number(clash.theirs) });
    }
    setProblem(words(answer));
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Enter") {
      event.preventDefault();
      save(held);
    }
    if (event.key === "Escape") type(shown(field, held));
  }

  const wrong = problem ?? (field === "discountBps" ? refused[lineId] : undefined);
  return (
    <span className="block min-w-0">
      <span className="relative block">
        <input
          aria-label={label}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong || conflict ? describe : undefined}
          inputMode="decimal"
          autoComplete="off"
          className={classes("control figures text-right", unit && "pr-7")}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => !conflict && save(held)}
        />
        {unit && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-12 text-ink-3"
          >
            {unit}
          </span>
        )}
      </span>
      {wrong && (
        <span id={describe} role="alert" className="block whitespace-normal text-left text-12 font-medium text-danger">
          {wrong}
        </span>
      )}
      {conflict && (
        <span id={describe} role="alert" className="mt-1 flex flex-col gap-1 whitespace-normal text-left text-12">
          Somebody set {shown(field, conflict.theirs)} meanwhile.
          <Button size="compact" onClick={() => save(conflict.theirs, shown(field, conflict.yours))}>
            Keep my {shown(field, conflict.yours)}
          </Button>
          <Button
            size="compact"
            variant="quiet"
            onClick={() => {
              setHeld(conflict.theirs);
              setConflict(undefined);
              type(shown(field, conflict.theirs));
            }}
          >
            Take theirs
          </Button>
        </span>
      )}
    </span>
  );
}

function words(answer: LineAnswer): string {
  if (answer.status === "refused") return say(cellSentences, answer.refusal);
  if (answer.status === "invalid") return Object.values(answer.fields).flat().join(" ");
  return answer.status === "failed" ? (answer.message ?? "It is not saved. Reload the page.") : "";
}
