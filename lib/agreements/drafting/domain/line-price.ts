/** One price of an offering as this line pinned it: list, what the channel pays, the floor, and how it came to be. */
export type LinePrice = {
  readonly priceId: string;
  readonly name: string;
  readonly kind: "one_time" | "recurring";
  /** Length of the period in months that one recurring amount pays for; 0 for a one-time price. */
  readonly periodMonths: number;
  readonly listMinor: number;
  readonly channelMinor: number;
  readonly floorMinor: number | null;
  readonly trace: readonly TraceStep[];
};

/** A step of a price in words with its figure. */
export type TraceStep = { readonly text: string; readonly minor: number };
