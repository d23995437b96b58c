"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { say } from "@/lib/kernel/result";
import { Button, type ButtonSize, type ButtonVariant } from "./button";
import { commonSentences, type FormAction, type FormSentences, type FormState } from "./form-state";
import { newFormKey } from "./form-values";
import { toast } from "./toast";
import { useServerAction } from "./use-server-action";

const ConfirmDialog = dynamic(() => import("./confirm-dialog"), { ssr: false });

type Props = {
  action: FormAction;
  /** What goes along: ids, `version`, a chosen state. */
  input: Readonly<Record<string, string | number | boolean | null | undefined>>;
  sentences?: FormSentences;
  /** A verb; the consequence in words for what cannot be undone. */
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Why it cannot be pressed now. */
  off?: ReactNode;
  /** Asks first. `consequence` is the text of the button that does it. */
  confirm?: { readonly title: string; readonly body?: ReactNode; readonly consequence: string };
  done?: string;
  /** Waits for what is still being saved, and answers what is newer than `input`. Nothing: it is not sent. */
  after?: () => Promise<Readonly<Record<string, string | number>> | undefined>;
  /** The action that takes it back, and its input, offered as Undo in the toast. */
  undo?: { readonly action: FormAction; readonly input: (value: unknown) => Record<string, string> };
  onDone?: (value: unknown) => void;
};

/** One press that does something: a form of one button. */
export function ActionButton(props: Props) {
  const { action, input, sentences = {}, confirm, done, after, undo, onDone, children, ...look } = props;
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef(false);
  const [key, setKey] = useState(newFormKey);
  const [asking, setAsking] = useState(false);
  const { state, formAction, pending, send } = useServerAction(action);

  async function act() {
    if (pending || waiting.current || !form.current) return;
    const data = new FormData(form.current);
    if (after) {
      waiting.current = true;
      const newer = await after();
      waiting.current = false;
      if (!newer) return setAsking(false);
      for (const [name, value] of Object.entries(newer)) data.set(name, String(value));
    }
    send(data, (answer) => {
      setAsking(false);
      if (answer === "elsewhere") return done ? toast(done) : undefined;
      if (answer.status !== "done") {
        // Said beside the button; when a menu or a bar took the button along, nobody would read it there.
        if (!form.current?.checkVisibility()) toast({ text: sentenceOf(answer, sentences), tone: "danger" });
        return;
      }
      setKey(newFormKey());
      onDone?.(answer.value);
      const value = answer.value;
      const back = undo && (() => takeBack(undo.action, undo.input(value)));
      if (done) toast({ text: done, undo: back });
    });
  }

  return (
    <form
      ref={form}
      action={formAction}
      className="inline-flex max-w-full flex-col items-start gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (confirm) setAsking(true);
        else act();
      }}
    >
      <input type="hidden" name="idempotencyKey" value={key} readOnly suppressHydrationWarning />
      {Object.entries(input).map(([name, value]) =>
        value === null || value === undefined ? null : (
          <input key={name} type="hidden" name={name} value={String(value)} readOnly />
        ),
      )}
      <Button type="submit" loading={pending} {...look}>
        {children}
      </Button>
      {"refusal" in state || state.status === "failed" || state.status === "invalid" ? (
        <p role="alert" className="max-w-72 text-12 font-medium text-danger">
          {sentenceOf(state, sentences)}
        </p>
      ) : null}
      {confirm && asking && (
        <ConfirmDialog
          {...confirm}
          danger={look.variant === "danger"}
          busy={pending}
          onYes={act}
          onNo={() => setAsking(false)}
        />
      )}
    </form>
  );
}

function sentenceOf(state: FormState, sentences: FormSentences): string {
  if (state.status === "refused") return say({ ...commonSentences, ...sentences }, state.refusal);
  if (state.status === "failed") return state.id ? `${state.message} Reference ${state.id}` : state.message;
  return state.status === "invalid" ? Object.values(state.fields).flat().join(" ") : "";
}

async function takeBack(action: FormAction, input: Record<string, string>): Promise<void> {
  const data = new FormData();
  data.set("idempotencyKey", newFormKey());
  for (const [name, value] of Object.entries(input)) data.set(name, value);
  const answer = await action({ status: "idle" }, data).catch(() => undefined);
  toast(answer?.status === "done" ? "Undone" : { text: "It could not be undone. Reload the page.", tone: "danger" });
}
