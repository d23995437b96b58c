"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button, type ButtonVariant } from "./button";
import { classes } from "./classes";
import { FormContext } from "./field-context";
import { FormAnswer, fieldErrors, type RefusalFields, typedText } from "./form-answer";
import {
  differences,
  type FormAction,
  type FormSentences,
  type FormState,
  hidesChanges,
  staleFacts,
} from "./form-state";
import { fillForm, formValues, newFormKey } from "./form-values";
import { toast } from "./toast";
import { useFormDraft } from "./use-form-draft";
import { useLeaveGuard } from "./use-leave-guard";
import { useServerAction } from "./use-server-action";

const ConflictDialog = dynamic(() => import("./conflict-dialog"), { ssr: false });

export type ActionFormProps = {
  action: FormAction;
  /** A sentence for each refusal of the command: `{…} satisfies Sentences<RefusalOf<typeof command>>`. */
  sentences?: FormSentences;
  /** Which field a refusal is about, by its reason, so that its sentence stands there too; or the sentences by field. */
  at?: RefusalFields;
  /** A verb and what it does: "Save offering", "Send to Dana Ito and lock 4 lines". */
  submit: ReactNode;
  submitVariant?: ButtonVariant;
  /** Why it cannot be sent now, shown beside the button. */
  submitOff?: ReactNode;
  /** Values that go along unseen: ids, and `version` as the person read it. */
  hidden?: Readonly<Record<string, string | number | null | undefined>>;
  /** Waits for what else of this page is still being saved, and answers the version that came of it. */
  after?: (() => Promise<{ readonly version: number }>) | undefined;
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
  const { action, sentences = {}, hidden = {}, draft: kept = true, done, onDone, emptyWhenDone } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef(false);
  const [key, setKey] = useState(newFormKey);
  const [conflict, setConflict] = useState<FormState>();
  const { state, formAction, pending, send } = useServerAction(action);
  const draft = useFormDraft(form, {
    key: `${usePathname()}:${props.name ?? "form"}:${hidden.id ?? ""}`,
    kept,
    read: hidden.version === undefined ? undefined : String(hidden.version),
  });
  const leaveGuard = useLeaveGuard(draft.dirty && kept);

  function post(data: FormData) {
    draft.drop();
    send(data, (answer) => {
      const went = answer === "elsewhere" || answer.status === "done";
      if (!went) {
        draft.keep();
        if (staleFacts(answer)) setConflict(answer);
        return;
      }
      if (done) toast(done);
      if (answer !== "elsewhere") finish(answer.status === "done" ? answer.value : undefined);
    });
  }

  function finish(value: unknown) {
    setKey(newFormKey());
    if (emptyWhenDone) form.current?.reset();
    draft.settle();
    onDone?.(value);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || waiting.current || props.submitOff) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    // What was restored from a draft is compared with the version that it was written against.
    if (props.after && draft.version === String(hidden.version)) {
      waiting.current = true;
      const { version } = await props.after();
      waiting.current = false;
      data.set("version", String(version));
    }
    post(data);
  }

  function discard() {
    // The guard against leaving has to be gone before the page is left.
    flushSync(draft.drop);
    window.location.reload();
  }

  const stale = conflict && staleFacts(conflict);
  const errors = fieldErrors(state, sentences, props.at);
  return (
    <FormContext.Provider
      value={{
        id,
        errors,
        given: typedText(state),
        pending,
        refused: state.status === "refused" ? state.refusal.reason : undefined,
        touched: draft.touched,
      }}
    >
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onInput={draft.keep}
        onChange={draft.keep}
        noValidate
        className={classes("flex flex-col gap-4", props.className)}
        aria-busy={pending || undefined}
      >
        <input type="hidden" name="idempotencyKey" value={key} readOnly suppressHydrationWarning data-fixed="" />
        {Object.entries(hidden).map(([name, value]) =>
          value === undefined || value === null ? null : (
            <input
              key={name}
              type="hidden"
              name={name}
              value={name === "version" ? draft.version : String(value)}
              readOnly
              data-fixed=""
            />
          ),
        )}
        <FormAnswer
          state={state}
          errors={errors}
          sentences={sentences}
          form={id}
          compare={() => setConflict(state)}
          quiet={conflict !== undefined}
        />
        {draft.restored && (
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
            props.sticky && "sticky bottom-0 z-10 -mx-1 border-hairline border-t bg-ground px-1 py-2 max-md:bottom-14",
          )}
        >
          <Button type="submit" variant={props.submitVariant ?? "primary"} loading={pending} off={props.submitOff}>
            {props.submit}
          </Button>
          {props.beside}
          {draft.dirty && props.sticky && <span className="text-12 text-ink-2">Unsaved changes</span>}
        </div>
      </form>
      {leaveGuard}
      {stale && form.current && (
        <ConflictDialog
          facts={stale}
          fields={differences(draft.originals.current, stale.current, formValues(form.current))}
          hidesChanges={hidesChanges(draft.originals.current, stale.current, formValues(form.current))}
          form={form.current}
          onClose={() => setConflict(undefined)}
          onTakeTheirs={discard}
          onKeep={(values) => {
            const here = form.current;
            if (!here) return;
            fillForm(here, values);
            draft.rebase(String(stale.version), stale.current);
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
