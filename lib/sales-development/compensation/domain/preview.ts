import { halfEven } from "../../../kernel/money";
import { ok, type Result } from "../../../kernel/result";
import { type BandsRefusal, bandsFrom, baseRateBps, earned, payTerms, quarterOfYear, type TierUnit } from "./tiers";

export type PreviewTerms = {
  readonly unit: TierUnit;
  readonly steps: readonly { readonly lower: number; readonly rateBps: number }[];
  readonly quotaMinor: number;
  readonly oteMinor: number;
  readonly baseSalaryMinor: number;
  readonly thresholdBps: number | null;
  readonly capMinor: number | null;
};

const shares = [5_000, 8_000, 10_000, 12_000, 14_000, 20_000] as const;

/** What terms pay in a year whose four quarters all bring the same share of the quota. */
export function preview(terms: PreviewTerms): Result<
  {
    readonly baseRateBps: number;
    readonly points: readonly { readonly bps: number; readonly creditedMinor: number; readonly paysMinor: number }[];
  },
  BandsRefusal
> {
  const bands = bandsFrom(terms.steps);
  if (!bands.ok) return bands;
  const quarter = quarterOfYear(terms.quotaMinor);
  const pays = payTerms({ ...terms, bands: bands.value }, quarter);
  const share = (minor: number, bps: number) => Number(halfEven(BigInt(minor) * BigInt(bps), 10_000n));
  return ok({
    baseRateBps: baseRateBps(terms),
    points: shares.map((bps) => ({
      bps,
      creditedMinor: share(terms.quotaMinor, bps),
      paysMinor: 4 * earned(pays, share(quarter, bps)),
    })),
  });
}
