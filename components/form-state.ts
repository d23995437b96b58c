import { labelKey } from "./form-values";

/**
 * What an action answers to a form. The same shape as the action wrapper's, said here once more because components know
 * nothing of the platform.
 */
export type FormState =
  | { readonly status: "idle" }
  | { readonly status: "done"; readonly value: unknown; readonly mark: string }
  | ({
      readonly status: "invalid";
      readonly fields: Readonly<Record<string, readonly string[]>>;
      readonly mark: string;
    } & Given)
  | ({ readonly status: "refused"; readonly refusal: FormRefusal; readonly mark: string } & Given)
  | ({ readonly status: "failed"; readonly message: string; readonly id: string; readonly mark: string } & Given);

/** What was typed, answered to a form that was sent without JavaScript. */
type Given = { readonly typed?: Readonly<Record<string, unknown>> };
export type FormRefusal = { readonly reason: string; readonly [fact: string]: unknown };

export type FormAction = (previous: FormState, given: FormData) => Promise<FormState>;

export type FormSentences = Readonly<Record<string, string | ((facts: never) => string)>>;

/** Sentences for what the action wrapper itself refuses, on every form. */
export const commonSentences: FormSentences = {
  not_signed_in: "Your session has ended. Sign in in another tab, then send again; what you typed is still here.",
  not_allowed: "Your roles do not allow this. Ask an administrator.",
  not_found: "This record is not there any more, or it was moved out of your reach.",
  from_elsewhere: "This form was opened from another address. Reload the page and send again.",
  key_used_for_other_input: "This was already sent with other content. Reload the page to see what was saved.",
  stale: "Somebody changed this after you opened it. Reload the page to see the present state.",
};

/** The record changed after the form was opened: who, when, and what it says now, field by field. */
export type StaleFacts = {
  readonly version: number;
  readonly by: string;
  /** The reader, in another tab or a moment ago. */
  readonly byYou: boolean;
  readonly at: string;
  readonly current: Readonly<Record<string, string>>;
};

export function staleFacts(state: FormState): StaleFacts | undefined {
  if (state.status !== "refused" || state.refusal.reason !== "stale") return undefined;
  const { version, by, byYou, at, current } = state.refusal;
  if (typeof version !== "number" || typeof current !== "object" || current === null) return undefined;
  return {
    version,
    by: String(by || "Somebody"),
    byYou: byYou === true,
    at: String(at ?? ""),
    current: current as StaleFacts["current"],
  };
}

export type Difference = {
  readonly name: string;
  readonly original: string;
  readonly theirs: string;
  readonly yours: string;
  /** Both changed it, to different values: a person has to choose. */
  readonly contested: boolean;
  /** What a person reads for values that are ids, where it is known. */
  readonly words: { readonly [side in "original" | "theirs" | "yours"]?: string | undefined };
};

/** Compares three states of a form. Fields that it does not have, or that nobody but you changed, are not differences. */
export function differences(
  original: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  yours: Readonly<Record<string, string>>,
): Difference[] {
  return Object.keys(theirs)
    .filter((name) => !name.startsWith("label:") && (name in yours || name in original))
    .map((name) => ({ name, original: original[name] ?? "", theirs: theirs[name] ?? "", yours: yours[name] ?? "" }))
    .filter((field) => field.theirs !== field.original && field.theirs !== field.yours)
    .map((field) => {
      const label = labelKey(field.name);
      const words = { original: original[label], theirs: theirs[label], yours: yours[label] };
      return { ...field, contested: field.yours !== field.original, words };
    });
}

/**
 * Whether they may have changed something that a comparison field by field does not show: the answer says nothing of a field
 * that your form would write, or their lists have other rows than yours.
 */
export function hidesChanges(
  original: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  yours: Readonly<Record<string, string>>,
): boolean {
  const said = (name: string) => name.startsWith("label:") || name in theirs;
  const written = (name: string) => yours[name] !== "" || original[name] !== "";
  const rowsOfTheirs = Object.keys(theirs).filter((name) => /\.\d+\./.test(name) && !name.startsWith("label:"));
  return (
    Object.keys(yours).some((name) => !said(name) && written(name)) || rowsOfTheirs.some((name) => !(name in yours))
  );
}
