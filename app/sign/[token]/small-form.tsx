"use client";

import { type ReactNode, useActionState } from "react";
import { say } from "@/lib/kernel/result";
import type { ActionState, ServerAction } from "@/lib/platform/action";
import { looks } from "./looks";
import { otherSentences, signSentences } from "./sentences";

type Area = { readonly name: string; readonly label: string; readonly rows: number };
type Choice = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};
type Props = {
  readonly action: ServerAction;
  readonly hidden: Readonly<Record<string, string>>;
  /** Null: a button elsewhere on the page sends it. */
  readonly button: string | null;
  readonly look: "primary" | "secondary" | "danger" | "link";
  readonly id?: string;
  readonly choice?: Choice;
  readonly area?: Area;
  readonly children?: ReactNode;
};

const first = (state: ActionState, name: string): string => {
  const typed = "typed" in state ? (state.typed?.[name] as readonly string[] | undefined) : undefined;
  return typed?.[0] ?? "";
};

function problemOf(state: ActionState): string | undefined {
  if (state.status === "failed") return `${state.message} (${state.id})`;
  if (state.status === "invalid") return Object.values(state.fields).flat().join(" ");
  return state.status === "refused" ? say({ ...signSentences, ...otherSentences }, state.refusal) : undefined;
}

/** One press with at most a choice and a text: works as plain HTML, and without reloading where there is script. */
export function SmallForm({ action, hidden, button, look, id, choice, area, children }: Props) {
  const [state, send, busy] = useActionState<ActionState, FormData>(action, { status: "idle" });
  const problem = problemOf(state);
  const mark = "mark" in state ? state.mark : "";
  return (
    <form id={id} action={send} className="flex flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={name === "idempotencyKey" && mark ? mark : value} />
      ))}
      {children}
      {choice && (
        <label className="flex flex-col gap-1 font-medium">
          {choice.label}
          <select key={mark} name={choice.name} defaultValue={first(state, choice.name)} className={looks.input}>
            {choice.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {area && (
        <label className="flex flex-col gap-1 font-medium">
          {area.label}
          <textarea
            key={mark}
            name={area.name}
            rows={area.rows}
            defaultValue={first(state, area.name)}
            aria-invalid={problem ? true : undefined}
            className={looks.input}
          />
        </label>
      )}
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {button && (
        <div>
          <button type="submit" aria-busy={busy || undefined} className={looks[look]}>
            {button}
          </button>
        </div>
      )}
    </form>
  );
}
