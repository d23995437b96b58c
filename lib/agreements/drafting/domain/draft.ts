import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import type { Risk } from "../../terms/domain/clause-lifecycle";
import type { MergeValues } from "../../terms/domain/merge-fields";
import type { DraftClause } from "./clause-position";
import type { ChargeContent, LineContent, PartyContent, SignatoryContent, SiteContent, Totals } from "./content";
import type { LinePrice } from "./line-price";
import type { Chosen } from "./offer";

/** An agreement that is being worked on, with everything its content will be made of. */
export type Draft = {
  readonly id: string;
  readonly number: string;
  readonly versionNumber: number;
  readonly title: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly currency: Currency;
  readonly startsOn: IsoDate;
  readonly termMonths: number;
  readonly validUntil: IsoDate;
  readonly provider: PartyContent | null;
  readonly customer: PartyContent;
  readonly signatory: SignatoryContent | null;
  readonly termSet: { readonly id: string; readonly name: string; readonly version: number };
  readonly figures: MergeValues;
  readonly clauses: readonly TextClause[];
  readonly lines: readonly DraftLine[];
  readonly orders: readonly DraftOrder[];
};

/** A clause with what the printed content needs of its texts. */
export type TextClause = DraftClause & {
  readonly chosenVersionId: string | null;
  readonly keyTerm: boolean;
  readonly summary: string | null;
  readonly risk: Risk;
  readonly reason: string | null;
  /** The pinned standard was taken back since: it is kept with an approval, or the newer terms are adopted. */
  readonly isOutdated: boolean;
};

export type DraftLine = {
  readonly id: string;
  readonly no: number;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly offeringNumber: string;
  readonly offeringName: string;
  readonly quantity: number;
  readonly termMonths: number;
  readonly discountBps: number;
  readonly discountReason: string | null;
  /** What was chosen of it; null when nothing was yet, or nothing can be. */
  readonly configuration: Chosen | null;
  /** The same in words. */
  readonly characteristics: LineContent["characteristics"];
  readonly prices: readonly LinePrice[];
  readonly charges: readonly ChargeContent[];
  readonly channel: Totals;
  readonly totals: Totals;
};

export type DraftOrder = {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly requestedStartOn: IsoDate | null;
  readonly requestedCompletionOn: IsoDate | null;
  readonly billingContactId: string | null;
  readonly note: string | null;
  readonly items: readonly DraftOrderItem[];
};

export type DraftOrderItem = {
  readonly lineId: string;
  readonly quantity: number;
  readonly site: SiteContent | null;
};
