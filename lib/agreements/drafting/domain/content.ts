import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";

/**
 * The whole content of one version of an agreement: what is approved, shown, signed and printed is this value and nothing
 * else. Frozen at submit, hashed as canonical JSON. It holds names, prices and texts as they were, never references alone.
 */
export const contentFormat = "dealdesk.agreement/1";

export const clausePositions = ["standard", "fallback", "custom"] as const;
export type ClausePosition = (typeof clausePositions)[number];

/** Anything but the standard text deviates, and every deviation is a key term. */
export const isDeviation = (position: ClausePosition): boolean => position !== "standard";

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
  /** Paragraphs separated by an empty line. Plain text: never a template, never markup. */
  readonly text: string;
  readonly keyTerm: boolean;
  /** In plain words, marked as not binding; null when there is none. */
  readonly plainSummary: string | null;
  /** The standard text that a deviation stands in for. */
  readonly standardText: string | null;
};

export const chargeKinds = ["one_time", "recurring"] as const;
export type ChargeKind = (typeof chargeKinds)[number];

/** One price of a line for one unit. A recurring amount is per month. */
export type ChargeContent = {
  readonly name: string;
  readonly kind: ChargeKind;
  readonly listMinor: number;
  readonly agreedMinor: number;
  readonly discountBps: number;
};

export type LineContent = {
  readonly no: number;
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly offeringCode: string;
  readonly offeringName: string;
  readonly characteristics: readonly { readonly name: string; readonly value: string }[];
  readonly quantity: number;
  readonly charges: readonly ChargeContent[];
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
  readonly requestedDate: IsoDate;
  readonly items: readonly OrderItemContent[];
};

/** `termMinor` = one-time + monthly × term. All in the agreement's currency. */
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

const chargeOf = (line: LineContent, kind: ChargeKind) =>
  line.charges.filter((charge) => charge.kind === kind).reduce((total, charge) => total + charge.agreedMinor, 0);

/** One-time and monthly amounts of `quantity` units of each line, and what they come to over the term. */
export function totalsOf(
  lines: readonly { readonly line: LineContent; readonly quantity: number }[],
  termMonths: number,
): Totals {
  const of = (kind: ChargeKind) => lines.reduce((all, { line, quantity }) => all + chargeOf(line, kind) * quantity, 0);
  const oneTimeMinor = of("one_time");
  const monthlyMinor = of("recurring");
  return { oneTimeMinor, monthlyMinor, termMinor: oneTimeMinor + monthlyMinor * termMonths };
}

export const lineTotals = (line: LineContent, termMonths: number): Totals =>
  totalsOf([{ line, quantity: line.quantity }], termMonths);

export function orderTotals(content: AgreementContent, order: OrderContent): Totals {
  const byNo = new Map(content.lines.map((line) => [line.no, line]));
  const lines = order.items.flatMap((item) => {
    const line = byNo.get(item.lineNo);
    return line ? [{ line, quantity: item.quantity }] : [];
  });
  return totalsOf(lines, content.termMonths);
}

/** What binds once signed: the content with the confirmed orders only. An order left out is no part of it. */
export const bindingContent = (content: AgreementContent, confirmedOrders: readonly number[]): AgreementContent => ({
  ...content,
  orders: content.orders.filter((order) => confirmedOrders.includes(order.no)),
});
