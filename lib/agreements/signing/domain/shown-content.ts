import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { isDeviation } from "../../drafting/domain/clause-position";
import {
  type AgreementContent,
  type ClauseContent,
  keyTerms,
  type LineContent,
  lineCharges,
  type OrderContent,
  orderTotals,
  type PartyContent,
  type SiteContent,
  type Totals,
} from "../../drafting/domain/content";
import { signButton } from "./signature";

/** The content as a reader sees it, on the signing page and in print: the same words in the same order. */
export type ShownClause = {
  readonly number: string;
  readonly title: string;
  readonly isKey: boolean;
  readonly plainSummary: string | null;
  /** Empty: the clause of the standard terms does not apply. */
  readonly paragraphs: readonly string[];
  /** What the standard terms say instead; null where this is the standard. */
  readonly standardText: string | null;
};

export type ShownLine = {
  readonly no: number;
  readonly name: string;
  readonly quantity: number;
  readonly termMonths: number;
  readonly characteristics: readonly { readonly name: string; readonly value: string }[];
  readonly charges: readonly { readonly name: string; readonly minor: number; readonly each: string }[];
  readonly totals: Totals;
};

export type ShownOrder = {
  readonly no: number;
  readonly name: string;
  readonly requestedStartOn: IsoDate | null;
  readonly requestedCompletionOn: IsoDate | null;
  readonly note: string | null;
  readonly items: readonly {
    readonly no: number;
    readonly quantity: number;
    readonly name: string;
    readonly place: string | null;
  }[];
  readonly totals: Totals;
};

export type ShownContent = {
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly customer: string;
  readonly provider: string;
  readonly currency: Currency;
  readonly effectiveDate: IsoDate;
  readonly termMonths: number;
  readonly terms: string;
  readonly totals: Totals;
  readonly clauses: readonly ShownClause[];
  readonly lines: readonly ShownLine[];
  readonly orders: readonly ShownOrder[];
  readonly button: string;
};

const party = ({ name, legalName, registrationNumber, country }: PartyContent) =>
  [legalName ?? name, registrationNumber, country].filter(Boolean).join(", ");

const place = (site: SiteContent) => `${site.name}, ${site.street}, ${site.postcode} ${site.city}, ${site.country}`;

export function shownContent(content: AgreementContent): ShownContent {
  const keys = new Set(keyTerms(content).map((clause) => clause.number));
  const { number, version, title, currency, effectiveDate, termMonths, totals } = content;
  return {
    ...{ number, version, title, currency, effectiveDate, termMonths, totals },
    customer: party(content.customer),
    provider: party(content.provider),
    terms: `${content.termSet.name}, version ${content.termSet.version}`,
    clauses: content.clauses.map((clause) => shownClause(clause, keys.has(clause.number))),
    lines: content.lines.map(shownLine),
    orders: content.orders.map((order) => shownOrder(content, order)),
    button: signButton(content),
  };
}

const shownClause = (clause: ClauseContent, isKey: boolean): ShownClause => ({
  number: clause.number,
  title: clause.title,
  isKey,
  plainSummary: clause.plainSummary,
  paragraphs: clause.text === "" ? [] : clause.text.split(/\n{2,}/),
  standardText: isDeviation(clause.position) ? clause.standardText : null,
});

const shownLine = (line: LineContent): ShownLine => ({
  no: line.no,
  name: line.offeringName,
  quantity: line.quantity,
  termMonths: line.termMonths,
  characteristics: line.characteristics,
  charges: lineCharges(line),
  totals: line.totals,
});

function shownOrder(content: AgreementContent, order: OrderContent): ShownOrder {
  const names = new Map(content.lines.map((line) => [line.no, line.offeringName]));
  const { no, name, requestedStartOn, requestedCompletionOn, note } = order;
  return {
    ...{ no, name, requestedStartOn, requestedCompletionOn, note },
    items: order.items.map((item) => ({
      ...{ no: item.no, quantity: item.quantity, name: names.get(item.lineNo) ?? "" },
      place: item.site && place(item.site),
    })),
    totals: orderTotals(content, order),
  };
}
