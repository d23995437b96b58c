import { dateWords, isIsoDate } from "./period";

/**
 * Refusals are values, faults are exceptions. A rule answers `Result<T, R>`: either a value, or a refusal that names a
 * fact in snake_case and carries the figures a person needs to act on it.
 */
export type Refusal<Reason extends string = string> = { readonly reason: Reason; readonly [fact: string]: unknown };

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R extends Refusal> = { readonly ok: false; readonly refusal: R };
export type Result<T, R extends Refusal = never> = Ok<T> | Refused<R>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** `refuse("above_your_authority", { limit })`: the reason is a fact, the second argument its figures. */
export function refuse<const Reason extends string>(reason: Reason): Refused<{ readonly reason: Reason }>;
export function refuse<const Reason extends string, F extends object>(
  reason: Reason,
  facts: F,
): Refused<{ readonly reason: Reason } & F>;
export function refuse(reason: string, facts: object = {}) {
  return { ok: false, refusal: { reason, ...facts } };
}

/** The union of refusals that a rule or command can answer with. */
export type RefusalOf<F extends (...args: never[]) => unknown> =
  Awaited<ReturnType<F>> extends infer R ? (R extends { ok: false; refusal: infer X } ? X : never) : never;

/** A sentence for each refusal; leaving one out does not compile. */
export type Sentences<R extends { readonly reason: string }> = {
  readonly [Reason in R["reason"]]: string | ((facts: Extract<R, { readonly reason: Reason }>) => string);
};

/**
 * The words for a refusal, dates among its facts in words too. A reason nobody wrote a sentence for is shown as its own
 * name, never swallowed.
 */
export function say(
  sentences: Readonly<Record<string, string | ((facts: never) => string)>>,
  refusal: { readonly reason: string },
) {
  const sentence = sentences[refusal.reason];
  if (sentence === undefined) return refusal.reason.replaceAll("_", " ");
  if (typeof sentence === "string") return sentence;
  const facts = Object.entries(refusal).map(([name, fact]) => [
    name,
    typeof fact === "string" && isIsoDate(fact) ? dateWords(fact) : fact,
  ]);
  return sentence(Object.fromEntries(facts) as never);
}

/** Unwraps a result where a refusal would be a defect of ours: seeds, tests, reactions. */
export function must<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}
