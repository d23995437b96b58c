import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { Risk, TextKind, TextState } from "./clause-lifecycle";

/** What of a text is fixed when it is published. */
export type TextContent = {
  readonly text: string;
  readonly summary: string;
  readonly isKeyTerm: boolean;
  readonly risk: Risk;
};

export type ClauseText = TextContent & {
  readonly id: string;
  readonly clauseId: string;
  readonly kind: TextKind;
  readonly rank: number;
  readonly number: number;
  readonly guidance: string | null;
  readonly state: TextState;
  readonly version: number;
};

export const textHash = ({ text, summary, isKeyTerm, risk }: TextContent): string =>
  sha256(canonicalJson({ text, summary, isKeyTerm, risk }));

export const kindOf = (rank: number): TextKind => (rank === 0 ? "standard" : "fallback");

/** The standard is what we call no risk; a fallback is at least slight. */
export const riskOf = (rank: number, given: Risk): Risk => (rank === 0 ? 0 : given === 0 ? 1 : given);

export const rankName = (rank: number): string => (rank === 0 ? "Standard" : `Fallback ${rank}`);

export type TextRefusal = { readonly reason: "not_a_draft"; readonly state: TextState };

/** Only a draft may be changed or published: what was published is quoted in agreements. */
export function writable(text: Pick<ClauseText, "state">): Result<true, TextRefusal> {
  return text.state === "draft" ? ok(true) : refuse("not_a_draft", { state: text.state });
}

export type RetireRefusal = { readonly reason: "not_published"; readonly state: TextState };

export function retirable(text: Pick<ClauseText, "state">): Result<true, RetireRefusal> {
  return text.state === "published" ? ok(true) : refuse("not_published", { state: text.state });
}
