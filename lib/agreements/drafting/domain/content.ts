import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import { type Currency, halfEven } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { type ClausePosition, isDeviation } from "./clause-position";

/**
 * The whole content of one version of an agreement: what is approved, shown, signed and printed is this value and nothing
 * else. Frozen at submit, hashed as canonical JSON. It holds names, prices and texts as they were, never references alone.
 */
export const contentFormat = "dealdesk.agreement/1";

export type PartyContent = {
  readonly organisationId: string | null;
  readonly name: string;
  readonly legalName: string | null;
  readonly registrationNumber: string | null;
  readonly country: string;
};

/** Who signs for the customer. The same turn signs in parallel, a higher one later. */
export type SignatoryContent = {
  readonly contactId: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly turn: number;
};

export type ClauseContent = {
  /** As printed: "7" or "7.2". Unique in the agreement. */
  readonly number: string;
  readonly clauseVersionId: string | null;
  readonly title: string;
  readonly position: ClausePosition;
  /** Paragraphs separated by an empty line; empty when the clause was removed. Plain text: never a template or markup. */
  readonly text: string;
  readonly keyTerm: boolean;
  /** In plain words, marked as not binding; null when there is none. */
  readonly plainSummary: string | null;
  /** The standard text that a deviation stands in for. */
  readonly standardText: string | null;
};

/** One price of a line for one unit, after the discount. A recurring amount pays for `periodMonths`. */
export type ChargeContent = {
  readonly name: string;
  readonly kind: "one_time" | "recurring";
  readonly periodMonths: number;
  readonly listMinor: number;
  readonly agreedMinor: number;
};

export type LineContent = {
  readonly no: number;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly offeringNumber: string;
  readonly offeringName: string;
  /** What was chosen, in words: the options of each group, and the values of characteristics. */
  readonly characteristics: readonly { readonly name: string; readonly value: string }[];
  /** The chosen options of a bundle, for one piece of it; absent where there are none. */
  readonly options?: readonly OptionContent[];
  readonly quantity: number;
  readonly termMonths: number;
  readonly discountBps: number;
  readonly charges: readonly ChargeContent[];
  /** For all units, after the discount. */
  readonly totals: Totals;
};

export type OptionContent = {
  readonly group: string;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly count: number;
};

export type SiteContent = {
  readonly siteId: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
};

export type OrderItemContent = {
  readonly no: number;
  readonly lineNo: number;
  readonly quantity: number;
  readonly site: SiteContent | null;
};

/** What is ordered together with the signature, when the customer confirms it. */
export type OrderContent = {
  /** The row in `agreement_orders`. */
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly requestedStartOn: IsoDate | null;
  readonly requestedCompletionOn: IsoDate | null;
  readonly note: string | null;
  readonly items: readonly OrderItemContent[];
};

/** One-time, for a month, and over the whole term. All in the agreement's currency. */
export type Totals = { readonly oneTimeMinor: number; readonly monthlyMinor: number; readonly termMinor: number };

export type AgreementContent = {
  readonly format: typeof contentFormat;
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly provider: PartyContent;
  readonly customer: PartyContent;
  readonly signatories: readonly SignatoryContent[];
  readonly currency: Currency;
  readonly effectiveDate: IsoDate;
  readonly termMonths: number;
  readonly termSet: { readonly id: string; readonly name: string; readonly version: number };
  readonly clauses: readonly ClauseContent[];
  readonly lines: readonly LineContent[];
  readonly orders: readonly OrderContent[];
  readonly totals: Totals;
};

/** The hash that approvals, signatures and the printed copy are bound to. */
export const contentHash = (content: AgreementContent): string => sha256(canonicalJson(content));

/** What the signatory confirms one by one: clauses marked as key, and every deviation. */
export const keyTerms = (content: AgreementContent): readonly ClauseContent[] =>
  content.clauses.filter((clause) => clause.keyTerm || isDeviation(clause.position));

export const addTotals = (all: readonly Totals[]): Totals =>
  all.reduce(
    (sum, each) => ({
      oneTimeMinor: sum.oneTimeMinor + each.oneTimeMinor,
      monthlyMinor: sum.monthlyMinor + each.monthlyMinor,
      termMinor: sum.termMinor + each.termMinor,
    }),
    { oneTimeMinor: 0, monthlyMinor: 0, termMinor: 0 },
  );

/** What `quantity` of the line's units come to: the line's totals in proportion, rounded half to even. */
export function totalsOfUnits(line: Pick<LineContent, "quantity" | "totals">, quantity: number): Totals {
  const part = (minor: number) => Number(halfEven(BigInt(minor) * BigInt(quantity), BigInt(line.quantity)));
  return {
    oneTimeMinor: part(line.totals.oneTimeMinor),
    monthlyMinor: part(line.totals.monthlyMinor),
    termMinor: part(line.totals.termMinor),
  };
}

export function orderTotals(content: AgreementContent, order: OrderContent): Totals {
  const byNo = new Map(content.lines.map((line) => [line.no, line]));
  return addTotals(
    order.items.flatMap((item) => {
      const line = byNo.get(item.lineNo);
      return line ? [totalsOfUnits(line, item.quantity)] : [];
    }),
  );
}

/** What binds once signed: the content with the confirmed orders only. An order left out is no part of it. */
export const bindingContent = (content: AgreementContent, confirmedOrders: readonly number[]): AgreementContent => ({
  ...content,
  orders: content.orders.filter((order) => confirmedOrders.includes(order.no)),
});

/** The prices of one unit of a line, for print: "a month each", "each 12 months", "once each". */
export const lineCharges = (line: LineContent): readonly { name: string; minor: number; each: string }[] =>
  line.charges.map(({ name, kind, periodMonths, agreedMinor }) => ({
    name,
    minor: agreedMinor,
    each:
      kind === "one_time" ? "once, each" : periodMonths === 1 ? "a month, each" : `each ${periodMonths} months, each`,
  }));
