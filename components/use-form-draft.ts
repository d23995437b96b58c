"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, readDraft, writeDraft } from "./form-draft";
import { type FormValues, fillForm, formValues, sameValues } from "./form-values";

type Given = {
  /** Under which the browser tab keeps it. */
  key: string;
  /** Off: it is only known whether something was changed. */
  kept: boolean;
  /** The version that the page was made from. */
  read: string | undefined;
};

/** What was typed since the form was opened: whether anything, kept through reloads, and against which version. */
export function useFormDraft(form: RefObject<HTMLFormElement | null>, { key, kept, read }: Given) {
  const originals = useRef<FormValues>({});
  const [rebased, setRebased] = useState<string>();
  const [dirty, setDirty] = useState(false);
  const [restored, setRestored] = useState(false);
  const version = rebased ?? read;

  useEffect(() => {
    const here = form.current;
    if (!here) return;
    originals.current = formValues(here);
    const draft = kept ? readDraft(key) : undefined;
    if (!draft || sameValues(draft.values, originals.current)) return;
    fillForm(here, draft.values);
    originals.current = draft.originals;
    setRebased(draft.version);
    setRestored(true);
    setDirty(true);
  }, [form, kept, key]);

  function keep() {
    if (!form.current) return;
    const values = formValues(form.current);
    const changed = !sameValues(values, originals.current);
    setDirty(changed);
    if (!kept) return;
    if (changed) writeDraft(key, { values, originals: originals.current, version, at: new Date().toISOString() });
    else dropDraft(key);
  }

  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const touched = useCallback(() => latest.current(), []);

  function drop() {
    setDirty(false);
    dropDraft(key);
  }

  /** What the form says now is what is saved. */
  function settle() {
    setRebased(undefined);
    setRestored(false);
    if (form.current) originals.current = formValues(form.current);
  }

  /** From here on the form changes this newer state of the record. */
  function rebase(onto: string, current: Readonly<FormValues>) {
    originals.current = { ...originals.current, ...current };
    setRebased(onto);
  }

  return { originals, version, dirty, restored, keep, touched, drop, settle, rebase };
}
