import { ok, type Result, refuse } from "../../../kernel/result";
import type { Draft, DraftLine } from "./draft";
import { type LineRefusal, type LineTerms, priceLine } from "./line";

export type LineWish = { readonly lineId: string } & Partial<LineTerms>;

/** The draft as it would be with these wishes for its lines; nothing is stored. Refused wishes name their line. */
export function withWishes(
  draft: Draft,
  wishes: readonly LineWish[],
): Result<Draft, { readonly reason: "line_refused"; readonly lineId: string; readonly because: LineRefusal }> {
  const lines: DraftLine[] = [];
  for (const line of draft.lines) {
    const wish = wishes.find((each) => each.lineId === line.id);
    if (!wish) {
      lines.push(line);
      continue;
    }
    const terms: LineTerms = {
      quantity: wish.quantity ?? line.quantity,
      termMonths: wish.termMonths ?? line.termMonths,
      discountBps: wish.discountBps ?? line.discountBps,
    };
    const priced = priceLine(line.prices, terms);
    if (!priced.ok) return refuse("line_refused", { lineId: line.id, because: priced.refusal });
    lines.push({ ...line, ...terms, ...priced.value });
  }
  return ok({ ...draft, lines });
}
