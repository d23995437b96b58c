import { type Money, percentOf, shareBps, subtract } from "../../../kernel/money";

/**
 * From list price to what stays with us (price waterfall): invoice = list − reductions on the invoice;
 * pocket = invoice − reductions off the invoice − cost to serve; margin = pocket − cost of what is delivered.
 */
export type Waterfall = {
  readonly invoice: Money;
  readonly pocket: Money;
  readonly margin: Money;
  /** Margin of pocket price in basis points, half to even; 0 when the pocket price is 0. */
  readonly marginBps: number;
};

export function waterfall(from: {
  readonly list: Money;
  readonly onInvoice: Money;
  readonly offInvoice: Money;
  /** Share of the invoice price that serving the channel costs, in basis points. */
  readonly costToServeBps: number;
  readonly cost: Money;
}): Waterfall {
  const invoice = subtract(from.list, from.onInvoice);
  const pocket = subtract(subtract(invoice, from.offInvoice), percentOf(invoice, from.costToServeBps));
  const margin = subtract(pocket, from.cost);
  return { invoice, pocket, margin, marginBps: shareBps(margin, pocket) };
}
