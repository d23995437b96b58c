import type { LinePrice } from "./line-price";

/** Options and values that were chosen of an offering, as the catalog keeps them, and the options by name for the content. */
export type Chosen = {
  readonly picks: readonly {
    readonly group: string;
    readonly offeringId: string;
    readonly offeringVersionId: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly values: readonly {
    readonly name: string;
    readonly value: string | number | boolean;
    readonly unit: string | null;
  }[];
};

/** What an offering, with a choice made, costs in a channel now, and whether it is sold. */
export type Offer = {
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly offeringNumber: string;
  readonly offeringName: string;
  readonly isSellable: boolean;
  /** Why it is not sold, as the end of a sentence. */
  readonly reason: string | null;
  /** Its own prices and those of the chosen options. */
  readonly prices: readonly LinePrice[];
  /** Null when it leaves no choice. */
  readonly configuration: Chosen | null;
  /** Not chosen yet, chosen wrongly, or chosen and gone since. */
  readonly problems: readonly { readonly sentence: string; readonly kind: "missing" | "wrong" | "gone" }[];
};

/** Why it cannot be sold any more as it is configured, however its prices moved; null when it can. */
export const notOrderable = (offer: Offer): string | null =>
  offer.isSellable ? (offer.problems.find((problem) => problem.kind === "gone")?.sentence ?? null) : offer.reason;
