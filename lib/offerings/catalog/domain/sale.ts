import { dateWords, type IsoDate } from "../../../kernel/period";
import { isOnSale, type OfferingState } from "./lifecycle";

export type Sale = {
  readonly state: OfferingState;
  readonly isSellable: boolean;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
};

/** Why a version is not sold on a day, as the end of a sentence; null when it is. An option of a bundle need not be sold alone. */
export function notSoldBecause(version: Sale, at: IsoDate, asOption = false): string | null {
  if (!isOnSale(version.state)) return `it is ${version.state.replaceAll("_", " ")}.`;
  if (!version.isSellable && !asOption) return "it is sold only as a part of others.";
  if (version.validFrom && version.validFrom > at) return `it is on sale from ${dateWords(version.validFrom)}.`;
  return version.validUntil && version.validUntil <= at ? `its sale ended on ${dateWords(version.validUntil)}.` : null;
}
