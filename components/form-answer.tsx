import { say } from "@/lib/kernel/result";
import { ErrorSummary } from "./error-summary";
import { commonSentences, type FormSentences, type FormState, staleFacts } from "./form-state";

type Errors = Readonly<Record<string, readonly string[]>>;
/** Which field a refusal is about, by its reason, or its sentences by field. */
export type RefusalFields = Readonly<Record<string, string | ((facts: never) => Errors)>>;

type Props = {
  state: FormState;
  errors: Errors;
  sentences: FormSentences;
  form: string;
  compare: () => void;
  /** A dialog has the word. */
  quiet: boolean;
};

/** What came back: mistakes with links to their fields, the sentence of a refusal, or a fault with its reference. */
export function FormAnswer({ state, errors, sentences, form, compare, quiet }: Props) {
  if (quiet || state.status === "idle" || state.status === "done") return null;
  const key = state.mark;
  const stale = staleFacts(state);
  if (stale)
    return (
      <ErrorSummary
        key={key}
        form={form}
        title={`${stale.byYou ? "You" : stale.by} changed this after you opened it${stale.byYou ? ", in another tab or a moment ago" : ""}. Nothing is saved yet.`}
      >
        <button type="button" className="link mt-1 min-h-6 self-start" onClick={compare}>
          Compare and save
        </button>
      </ErrorSummary>
    );
  if (Object.keys(errors).length > 0)
    return <ErrorSummary key={key} form={form} title="Not saved yet. Put these right:" fields={errors} />;
  if (state.status === "invalid") return <ErrorSummary key={key} form={form} title="Not saved yet." />;
  if (state.status === "refused")
    return <ErrorSummary key={key} form={form} title={say({ ...commonSentences, ...sentences }, state.refusal)} />;
  return <ErrorSummary key={key} form={form} title={state.message} {...(state.id ? { id: state.id } : {})} />;
}

/** What was typed before the page was rendered again without JavaScript. */
export const typedText = (state: FormState): Record<string, string> =>
  "typed" in state && state.typed
    ? Object.fromEntries(Object.entries(state.typed).map(([name, value]) => [name, String([value].flat()[0] ?? "")]))
    : {};

/** What is wrong by field: of a form that does not fit, or of a refusal that is about one of its fields. */
export function fieldErrors(state: FormState, sentences: FormSentences, at: RefusalFields = {}) {
  if (state.status === "invalid") return state.fields;
  if (state.status !== "refused") return {};
  const field = at[state.refusal.reason];
  if (typeof field === "function") return field(state.refusal as never);
  return field ? { [field]: [say({ ...commonSentences, ...sentences }, state.refusal)] } : {};
}
