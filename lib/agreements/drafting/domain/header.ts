import { ok, type Result, refuse } from "../../../kernel/result";
import type { DraftLine } from "./draft";
import { type LineRefusal, type PricedLine, priceLine } from "./line";

/** Parties, dates and term as the form writes them. */
type Header = {
  readonly title: string;
  readonly startsOn: string;
  readonly termMonths: number;
  readonly validUntil: string;
  readonly signatoryContactId: string | null;
  readonly sendWhenApproved: boolean;
};

export const formValues = (header: Header): Readonly<Record<string, string>> => ({
  title: header.title,
  startsOn: header.startsOn,
  termMonths: String(header.termMonths),
  validUntil: header.validUntil,
  signatoryContactId: header.signatoryContactId ?? "",
  sendWhenApproved: header.sendWhenApproved ? "on" : "",
});

export type TermRefusal = { readonly reason: "line_refused"; readonly line: string; readonly because: LineRefusal };

/** A line that runs as long as the agreement goes on doing so when the agreement's term changes; others keep their own. */
export function followTerm(
  lines: readonly DraftLine[],
  from: number,
  to: number,
): Result<readonly { readonly lineId: string; readonly priced: PricedLine }[], TermRefusal> {
  const following: { lineId: string; priced: PricedLine }[] = [];
  for (const line of from === to ? [] : lines.filter((each) => each.termMonths === from)) {
    const priced = priceLine(line.prices, { ...line, termMonths: to });
    if (!priced.ok) return refuse("line_refused", { line: line.offeringName, because: priced.refusal });
    following.push({ lineId: line.id, priced: priced.value });
  }
  return ok(following);
}
