import { halfEven } from "../../../kernel/money";
import { addTotals, type Totals } from "./content";

/** What the lines come to together; the blended discount is what is given away of the channel's total. */
export type AgreementTotals = Totals & { readonly maxDiscountBps: number; readonly blendedDiscountBps: number };

type LineFigures = { readonly discountBps: number; readonly channel: Totals; readonly totals: Totals };

/** Sums of one-time, monthly and term value; blended = (channel − agreed) ÷ channel over the term, half to even. */
export function agreementTotals(lines: readonly LineFigures[]): AgreementTotals {
  const totals = addTotals(lines.map((line) => line.totals));
  const channel = addTotals(lines.map((line) => line.channel)).termMinor;
  return {
    ...totals,
    maxDiscountBps: Math.max(0, ...lines.map((line) => line.discountBps)),
    blendedDiscountBps:
      channel === 0 ? 0 : Number(halfEven(BigInt(channel - totals.termMinor) * 10_000n, BigInt(channel))),
  };
}
