"use client";

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from "react";
import type { Missing } from "@/lib/agreements/signing/domain/signature";
import { say } from "@/lib/kernel/result";
import type { ActionState, ServerAction } from "@/lib/platform/action";
import { looks } from "./looks";
import { missingWords, otherSentences, signSentences } from "./sentences";

type Typed = {
  readonly typedName?: readonly string[];
  readonly keyTerms?: readonly string[];
  readonly orders?: readonly string[];
};
type Form = { readonly state: ActionState; readonly send: (form: FormData) => void; readonly busy: boolean };

const Signing = createContext<Form | undefined>(undefined);
const useSigning = (): Form => {
  const form = useContext(Signing);
  if (!form) throw new Error("outside the signing form");
  return form;
};

const typedIn = (state: ActionState): Typed | undefined => ("typed" in state ? (state.typed as Typed) : undefined);
const markOf = (state: ActionState) => ("mark" in state ? state.mark : "");

/** Holds the answer to the last press, so that boxes all over the page keep what was ticked, with and without script. */
export function SigningForm({ action, children }: { action: ServerAction; children: ReactNode }) {
  const [state, send, busy] = useActionState<ActionState, FormData>(action, { status: "idle" });
  return (
    <Signing value={{ state, send, busy }}>
      <Problems />
      {children}
    </Signing>
  );
}

export const formId = "signing";

function Problems() {
  const { state } = useSigning();
  const box = useRef<HTMLDivElement>(null);
  const mark = markOf(state);
  useEffect(() => {
    if (mark) box.current?.focus();
  }, [mark]);
  const problem = problemOf(state);
  if (!problem) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-card border border-danger bg-danger-soft px-4 py-3">
      <p className="font-semibold">{problem.title}</p>
      {problem.points.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {problem.points.map((point) => (
            <li key={point.anchor + point.text}>
              <a className="link" href={`#${point.anchor}`}>
                {point.text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Point = { readonly text: string; readonly anchor: string };

function problemOf(state: ActionState): { title: string; points: readonly Point[] } | undefined {
  if (state.status === "failed") return { title: `${state.message} (${state.id})`, points: [] };
  if (state.status === "invalid") {
    const points = Object.entries(state.fields).map(([field, messages]) => ({
      text: messages.join(" "),
      anchor: field === "code" ? "code" : "name",
    }));
    return { title: "Nothing was signed yet.", points };
  }
  if (state.status !== "refused") return undefined;
  const missing = state.refusal.reason === "not_complete" ? (state.refusal.missing as readonly Missing[]) : [];
  const ofCode = /code/.test(state.refusal.reason) ? [{ text: "Go to the code", anchor: "code" }] : [];
  return {
    title: say({ ...otherSentences, ...signSentences }, state.refusal),
    points: [...missing.map(missingWords), ...ofCode],
  };
}

/** A box that belongs to the signing form wherever it stands on the page. */
export function SigningBox({
  name,
  value,
  ticked,
  children,
}: {
  name: "keyTerms" | "orders";
  value: string;
  ticked: boolean;
  children: ReactNode;
}) {
  const { state } = useSigning();
  const typed = typedIn(state)?.[name];
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-control border border-control bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft">
      <input
        key={markOf(state)}
        type="checkbox"
        form={formId}
        name={name}
        value={value}
        defaultChecked={typed ? typed.includes(value) : ticked}
        className="mt-0.5 size-5 shrink-0"
      />
      <span>{children}</span>
    </label>
  );
}

type Props = {
  readonly token: string;
  readonly contentSha256: string;
  readonly idempotencyKey: string;
  readonly button: string;
  readonly codeNote: ReactNode;
};

export function SignatureFields({ token, contentSha256, idempotencyKey, button, codeNote }: Props) {
  const { state, send, busy } = useSigning();
  const reason = state.status === "refused" ? state.refusal.reason : "";
  const wrongCode = /code/.test(reason);
  return (
    <form id={formId} action={send} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
      <input type="hidden" name="idempotencyKey" value={markOf(state) || idempotencyKey} />
      <label id="name" className="flex flex-col gap-1 font-medium">
        Your full name
        <input
          key={markOf(state)}
          name="typedName"
          autoComplete="name"
          maxLength={120}
          defaultValue={typedIn(state)?.typedName?.[0] ?? ""}
          className={looks.input}
        />
      </label>
      <div id="code" className="flex flex-col gap-1">
        <label htmlFor="code-digits" className="font-medium">
          Code from your mail
        </label>
        <input
          id="code-digits"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          aria-invalid={wrongCode || undefined}
          aria-describedby="code-note"
          className={`${looks.input} max-w-48 tracking-widest`}
        />
        <div id="code-note" className="text-14 text-ink-2">
          {codeNote}
        </div>
      </div>
      <button type="submit" aria-busy={busy || undefined} className={looks.primary}>
        {button}
      </button>
    </form>
  );
}
