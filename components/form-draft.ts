import type { FormValues } from "./form-values";

/** What was typed and not yet saved, kept in the browser tab until it is saved or discarded. */
export type Draft = {
  readonly values: FormValues;
  /** What the record said when typing began, and its version: a restored draft still finds a conflict. */
  readonly originals: FormValues;
  readonly version: string | undefined;
  readonly at: string;
};

const place = (key: string) => `draft:${key}`;

export function readDraft(key: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(place(key));
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be full or forbidden; typing goes on without a draft then. */
export function writeDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(place(key), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(place(key));
  } catch {
    return;
  }
}
