import { type MergeField, type MergeValues, merge } from "../../terms/domain/merge-fields";
import { type AgreementContent, addTotals, type ClauseContent, contentFormat, type LineContent } from "./content";
import type { Draft, DraftLine, DraftOrder, TextClause } from "./draft";

export type Assembled = {
  readonly content: AgreementContent;
  /** Fields that the texts ask for and that have no value. */
  readonly missing: readonly MergeField[];
};

/** The draft as its printed content. The same draft gives the same content, byte for byte. */
export function assemble(draft: Draft): Assembled {
  const values = mergeValues(draft);
  const missing = new Set<MergeField>();
  const clauses = draft.clauses.map((clause, index) => {
    const merged = printed(clause, String(index + 1), values);
    for (const field of merged.missing) missing.add(field);
    return merged.clause;
  });
  const lines = draft.lines.map(lineContent);
  const lineNo = new Map(draft.lines.map((line) => [line.id, line.no]));
  const content: AgreementContent = {
    format: contentFormat,
    number: draft.number,
    version: draft.versionNumber,
    title: draft.title,
    provider: draft.provider ?? {
      ...draft.customer,
      organisationId: null,
      name: "",
      legalName: null,
      registrationNumber: null,
    },
    customer: draft.customer,
    signatories: draft.signatory ? [draft.signatory] : [],
    currency: draft.currency,
    effectiveDate: draft.startsOn,
    termMonths: draft.termMonths,
    termSet: draft.termSet,
    clauses,
    lines,
    orders: draft.orders.map((order) => orderContent(order, lineNo)),
    totals: addTotals(lines.map((line) => line.totals)),
  };
  return { content, missing: [...missing] };
}

/** Values of the fields: what the agreement says, then the figures of its term set. */
export function mergeValues(draft: Draft): MergeValues {
  return {
    ...draft.figures,
    customer_name: draft.customer.legalName ?? draft.customer.name,
    customer_country: draft.customer.country,
    ...(draft.customer.registrationNumber ? { customer_registration: draft.customer.registrationNumber } : {}),
    ...(draft.provider ? { provider_name: draft.provider.legalName ?? draft.provider.name } : {}),
    ...(draft.provider?.registrationNumber ? { provider_registration: draft.provider.registrationNumber } : {}),
    ...(draft.signatory ? { signatory_name: draft.signatory.name } : {}),
    agreement_number: draft.number,
    start_date: draft.startsOn,
    term_months: draft.termMonths,
    currency: draft.currency,
  };
}

function printed(clause: TextClause, number: string, values: MergeValues) {
  const own = merge(clause.position === "standard" ? (clause.standard?.text ?? "") : (clause.newText ?? ""), values);
  const standard = clause.standard && clause.position !== "standard" ? merge(clause.standard.text, values).text : null;
  const shown: ClauseContent = {
    number,
    clauseVersionId: clause.chosenVersionId,
    title: clause.title,
    position: clause.position,
    text: own.text,
    keyTerm: clause.keyTerm,
    plainSummary: clause.position === "standard" || clause.position === "fallback" ? clause.summary : null,
    standardText: standard,
  };
  return { clause: shown, missing: own.missing };
}

const lineContent = (line: DraftLine): LineContent => ({
  no: line.no,
  offeringId: line.offeringId,
  offeringVersionId: line.offeringVersionId,
  offeringNumber: line.offeringNumber,
  offeringName: line.offeringName,
  characteristics: line.characteristics,
  ...(line.configuration?.picks.length ? { options: line.configuration.picks } : {}),
  quantity: line.quantity,
  termMonths: line.termMonths,
  discountBps: line.discountBps,
  charges: line.charges,
  totals: line.totals,
});

function orderContent(order: DraftOrder, lineNo: ReadonlyMap<string, number>) {
  return {
    id: order.id,
    no: order.no,
    name: order.name,
    requestedStartOn: order.requestedStartOn,
    requestedCompletionOn: order.requestedCompletionOn,
    note: order.note,
    items: order.items.map((item, index) => ({
      no: index + 1,
      lineNo: lineNo.get(item.lineId) ?? 0,
      quantity: item.quantity,
      site: item.site,
    })),
  };
}
