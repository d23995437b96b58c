import { halfEven } from "../../../kernel/money";
import { type Measure, type Measured, measuresOf, type Sold } from "../../compensation/domain/measure";

/** A credit as far as it can be taken back, and what has been taken back of it so far. All amounts are positive. */
export type Reversible = {
  readonly creditedMinor: number;
  readonly commissionMinor: number;
  readonly tcvMinor: number;
  readonly reversed: { readonly creditedMinor: number; readonly commissionMinor: number; readonly tcvMinor: number };
};

export type Reversal = { readonly creditedMinor: number; readonly commissionMinor: number; readonly tcvMinor: number };

/** A line's part in a cancelled item: the item's share of the deal, of what the line was credited with. Half to even. */
export function cancelledShare(
  line: { readonly measure: Measure; readonly creditedMinor: number; readonly tcvMinor: number },
  deal: Measured,
  item: Sold,
) {
  const amounts = measuresOf(item);
  const part = (minor: number, measure: Measure) =>
    deal[measure] === 0 ? 0 : Number(halfEven(BigInt(minor) * BigInt(amounts[measure]), BigInt(deal[measure])));
  return { creditedMinor: part(line.creditedMinor, line.measure), tcvMinor: part(line.tcvMinor, "tcv") };
}

/**
 * What a cancellation takes back: the cancelled credit, never more than what is left, and of the commission the same share
 * (formula 12). The last part takes what rounding left, so everything cancelled takes everything back. Answers negative
 * amounts, or undefined when nothing is left.
 */
export function reversal(
  line: Reversible,
  cancelled: { readonly creditedMinor: number; readonly tcvMinor: number },
): Reversal | undefined {
  const { reversed } = line;
  const credited = Math.min(cancelled.creditedMinor, line.creditedMinor - reversed.creditedMinor);
  const tcv = Math.min(cancelled.tcvMinor, line.tcvMinor - reversed.tcvMinor);
  if (credited <= 0 && tcv <= 0) return undefined;
  const share = (minor: number) =>
    line.creditedMinor === 0
      ? 0
      : Number(halfEven(BigInt(line.commissionMinor) * BigInt(minor), BigInt(line.creditedMinor)));
  const paidBack = share(reversed.creditedMinor + credited) - reversed.commissionMinor;
  return { creditedMinor: 0 - credited, tcvMinor: 0 - tcv, commissionMinor: 0 - Math.max(0, paidBack) };
}

/** How a negative line came to be: of which line, what was cancelled, at which share. */
export type ReversalCalculation = {
  readonly reverses: string;
  readonly because: string;
  readonly item: string;
  readonly cancelledMinor: number;
  readonly shareBps: number;
  readonly ofCreditedMinor: number;
  readonly ofCommissionMinor: number;
};
