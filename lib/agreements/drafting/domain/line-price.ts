/** A step of a price in words, with its figure where it has one. */
export type TraceStep = { readonly text: string; readonly minor: number | null };

/** One price of an offering as a line pinned it: list, what the channel pays, the floor, and how it came to be. */
export type LinePrice = {
  readonly priceId: string;
  /** The chosen option that it is a price of; absent for the offering's own. */
  readonly option?: string;
  readonly name: string;
  readonly kind: "one_time" | "recurring";
  /** One recurring amount pays for this many months; 0 for a one-time price. */
  readonly periodMonths: number;
  /** The price applies when at least this many months are agreed; null means always. */
  readonly termMonths: number | null;
  readonly listMinor: number;
  readonly channelMinor: number;
  readonly floorMinor: number | null;
  readonly trace: readonly TraceStep[];
};

/** The terms that an offering has prices for; empty when its prices do not depend on the term. */
export const termsOffered = (prices: readonly LinePrice[]): readonly number[] =>
  [...new Set(prices.flatMap((price) => (price.termMonths === null ? [] : [price.termMonths])))].sort((a, b) => a - b);

/**
 * The prices that apply when `termMonths` are agreed: those for any term, and those of the longest commitment that is not
 * longer, for the offering and for each option of it. Undefined when one of them is only sold for longer.
 */
export function pricesForTerm(prices: readonly LinePrice[], termMonths: number): readonly LinePrice[] | undefined {
  const commitments = new Map<string | undefined, number | undefined>();
  for (const option of new Set(prices.map((price) => price.option))) {
    const terms = termsOffered(prices.filter((price) => price.option === option));
    const commitment = terms.filter((term) => term <= termMonths).at(-1);
    if (terms.length > 0 && commitment === undefined) return undefined;
    commitments.set(option, commitment);
  }
  return prices.filter((price) => price.termMonths === null || price.termMonths === commitments.get(price.option));
}

/** The shortest term for which the offering and every option of it are sold. */
export const shortestTerm = (prices: readonly LinePrice[]): number =>
  Math.max(
    1,
    ...[...new Set(prices.map((price) => price.option))].map(
      (option) => termsOffered(prices.filter((price) => price.option === option))[0] ?? 1,
    ),
  );
