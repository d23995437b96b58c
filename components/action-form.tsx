"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { say } from "@/lib/kernel/result";
import { Button, type ButtonVariant } from "./button";
import { classes } from "./classes";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./field-context";
import { dropDraft, readDraft, writeDraft } from "./form-draft";
import {
  commonSentences,
  differences,
  type FormAction,
  type FormSentences,
  type FormState,
  staleFacts,
} from "./form-state";
import { type FormValues, fillForm, formValues, newFormKey, sameValues } from "./form-values";
import { toast } from "./toast";
import { useLeaveGuard } from "./use-leave-guard";
import { useServerAction } from "./use-server-action";

const ConflictDialog = dynamic(() => import("./conflict-dialog"), { ssr: false });

export type ActionFormProps = {
  action: FormAction;
  /** A sentence for each refusal of the command: `{…} satisfies Sentences<RefusalOf<typeof command>>`. */
  sentences?: FormSentences;
  /** A verb and what it does: "Save offering", "Send to Dana Ito and lock 4 lines". */
  submit: ReactNode;
  submitVariant?: ButtonVariant;
  /** Why it cannot be sent now, shown beside the button. */
  submitOff?: ReactNode;
  /** Values that go along unseen: ids, and `version` as the person read it. */
  hidden?: Readonly<Record<string, string | number | null | undefined>>;
  /** Said in a toast when it is done, also after a redirect. */
  done?: string;
  onDone?: (value: unknown) => void;
  /** Empties the form when it is done, for forms that add one after another. */
  emptyWhenDone?: boolean;
  /** Tells two forms of one page apart, in drafts. */
  name?: string;
  /** Off for short forms whose text nobody would miss. */
  draft?: boolean;
  /** Beside the button: a Cancel link, a second way. */
  beside?: ReactNode;
  /** Keeps the buttons in sight at the bottom of a long form. */
  sticky?: boolean;
  className?: string;
  children?: ReactNode;
};

/**
 * A form over a server action. It works without JavaScript, sends once however often it is pressed, keeps what was typed
 * through refusals, faults, reloads and conflicts, and says what is wrong in a summary and beside each field.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, sentences = {}, hidden = {}, draft = true, done, onDone, emptyWhenDone } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const originals = useRef<FormValues>({});
  const [key] = useState(newFormKey);
  const [version, setVersion] = useState<string>();
  const [dirty, setDirty] = useState(false);
  const [restored, setRestored] = useState<string>();
  const [conflict, setConflict] = useState<FormState>();
  const { state, formAction, pending, send } = useServerAction(action);
  const draftKey = `${usePathname()}:${props.name ?? "form"}:${hidden.id ?? ""}`;
  const sentVersion = version ?? (hidden.version === undefined ? undefined : String(hidden.version));
  const leaveGuard = useLeaveGuard(dirty && draft);

  useEffect(() => {
    const here = form.current;
    if (!here) return;
    originals.current = formValues(here);
    const kept = draft ? readDraft(draftKey) : undefined;
    if (!kept || sameValues(kept.values, originals.current)) return;
    fillForm(here, kept.values);
    originals.current = kept.originals;
    setVersion(kept.version);
    setRestored(kept.at);
    setDirty(true);
  }, [draft, draftKey]);

  function keepDraft() {
    if (!form.current) return;
    const values = formValues(form.current);
    const changed = !sameValues(values, originals.current);
    setDirty(changed);
    if (!draft) return;
    if (changed)
      writeDraft(draftKey, {
        values,
        originals: originals.current,
        version: sentVersion,
        at: new Date().toISOString(),
      });
    else dropDraft(draftKey);
  }

  const latest = useRef(keepDraft);
  useEffect(() => {
    latest.current = keepDraft;
  });
  const touched = useCallback(() => latest.current(), []);

  function post(data: FormData) {
    setDirty(false);
    dropDraft(draftKey);
    send(data, (answer) => {
      const went = answer === "elsewhere" || answer.status === "done";
      if (!went) {
        keepDraft();
        if (staleFacts(answer)) setConflict(answer);
        return;
      }
      if (done) toast(done);
      if (answer === "elsewhere") return;
      finish(answer.status === "done" ? answer.value : undefined);
    });
  }

  function finish(value: unknown) {
    setVersion(undefined);
    setRestored(undefined);
    const here = form.current;
    const keyField = here?.elements.namedItem("idempotencyKey");
    if (keyField instanceof HTMLInputElement) keyField.value = newFormKey();
    if (emptyWhenDone) here?.reset();
    if (here) originals.current = formValues(here);
    onDone?.(value);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || props.submitOff) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    post(new FormData(event.currentTarget, submitter));
  }

  function discard() {
    dropDraft(draftKey);
    // The guard against leaving has to be gone before the page is left.
    flushSync(() => setDirty(false));
    window.location.reload();
  }

  const stale = conflict && staleFacts(conflict);
  return (
    <FormContext.Provider
      value={{
        id,
        errors: state.status === "invalid" ? state.fields : {},
        given: typedText(state),
        pending,
        touched,
      }}
    >
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onInput={keepDraft}
        onChange={keepDraft}
        noValidate
        className={classes("flex flex-col gap-4", props.className)}
        aria-busy={pending || undefined}
      >
        <input type="hidden" name="idempotencyKey" defaultValue={key} suppressHydrationWarning data-fixed="" />
        {Object.entries(hidden).map(([name, value]) =>
          value === undefined || value === null ? null : (
            <input
              key={name}
              type="hidden"
              name={name}
              value={name === "version" ? sentVersion : String(value)}
              readOnly
              data-fixed=""
            />
          ),
        )}
        <Answer
          state={state}
          sentences={sentences}
          form={id}
          compare={() => setConflict(state)}
          quiet={conflict !== undefined}
        />
        {restored && (
          <p
            className="flex flex-wrap items-center gap-2 rounded-control bg-info-soft px-3 py-1.5 text-12"
            role="status"
          >
            What you typed here before was restored.
            <button type="button" className="link" onClick={discard}>
              Discard it
            </button>
          </p>
        )}
        {props.children}
        <div
          className={classes(
            "flex flex-wrap items-center gap-2",
            props.sticky && "sticky bottom-0 z-10 -mx-1 border-hairline border-t bg-bg px-1 py-2 max-md:bottom-14",
          )}
        >
          <Button type="submit" variant={props.submitVariant ?? "primary"} loading={pending} off={props.submitOff}>
            {props.submit}
          </Button>
          {props.beside}
          {dirty && props.sticky && <span className="text-12 text-ink-2">Unsaved changes</span>}
        </div>
      </form>
      {leaveGuard}
      {stale && form.current && (
        <ConflictDialog
          facts={stale}
          fields={differences(originals.current, stale.current, formValues(form.current))}
          form={form.current}
          onClose={() => setConflict(undefined)}
          onTakeTheirs={discard}
          onKeep={(values) => {
            const here = form.current;
            if (!here) return;
            fillForm(here, values);
            originals.current = { ...originals.current, ...stale.current };
            setVersion(String(stale.version));
            setConflict(undefined);
            const data = new FormData(here);
            data.set("version", String(stale.version));
            post(data);
          }}
        />
      )}
    </FormContext.Provider>
  );
}

/** What was typed before the page was rendered again without JavaScript. */
const typedText = (state: FormState): Record<string, string> =>
  "typed" in state && state.typed
    ? Object.fromEntries(Object.entries(state.typed).map(([name, value]) => [name, String([value].flat()[0] ?? "")]))
    : {};

type AnswerProps = {
  state: FormState;
  sentences: FormSentences;
  form: string;
  compare: () => void;
  /** A dialog has the word. */
  quiet: boolean;
};

/** What came back: mistakes with links to their fields, the sentence of a refusal, or a fault with its reference. */
function Answer({ state, sentences, form, compare, quiet }: AnswerProps) {
  if (quiet || state.status === "idle" || state.status === "done") return null;
  const key = state.mark;
  const stale = staleFacts(state);
  if (stale)
    return (
      <ErrorSummary key={key} form={form} title={`${stale.by} changed this after you opened it. Nothing is saved yet.`}>
        <button type="button" className="link mt-1 min-h-6 self-start" onClick={compare}>
          Compare and save
        </button>
      </ErrorSummary>
    );
  if (state.status === "invalid")
    return <ErrorSummary key={key} form={form} title="Not saved yet. Put these right:" fields={state.fields} />;
  if (state.status === "refused")
    return <ErrorSummary key={key} form={form} title={say({ ...commonSentences, ...sentences }, state.refusal)} />;
  return <ErrorSummary key={key} form={form} title={state.message} {...(state.id ? { id: state.id } : {})} />;
}
