/** What an agreement says that no command made: for rules and prints that need a content of the test's own. */
import type { AgreementContent, ClauseContent, OrderContent } from "@/lib/agreements/drafting/domain/content";
import { newId } from "@/lib/kernel/id";

export const clause = (number: string, given: Partial<ClauseContent> = {}): ClauseContent => ({
  number,
  clauseVersionId: null,
  title: `Clause ${number}`,
  position: "standard",
  text: "The parties keep what they learn from each other to themselves.",
  keyTerm: false,
  plainSummary: null,
  standardText: null,
  ...given,
});

export const ordinaryClauses = [
  clause("1", { title: "Confidentiality" }),
  clause("2", { title: "Liability", keyTerm: true, plainSummary: "We pay at most what you paid in a year." }),
  clause("3", {
    title: "Notice",
    position: "custom",
    text: "Either side may end it with 30 days' notice.",
    standardText: "90 days.",
  }),
];

type Parts = {
  readonly orders?: number;
  readonly termMinor?: number;
  readonly clauses?: readonly ClauseContent[];
  readonly number: string;
  readonly organisationId: string;
  readonly signatories: AgreementContent["signatories"];
  readonly siteId: string;
};

/** Ten fibre lines of a harbour office, all of them in each order. */
export function contentOf({ number, organisationId, signatories, siteId, ...given }: Parts): AgreementContent {
  const termMinor = given.termMinor ?? 4_600_000;
  const monthlyMinor = Math.floor((termMinor - 100_000) / 36);
  const oneTimeMinor = termMinor - monthlyMinor * 36;
  const totals = { oneTimeMinor, monthlyMinor, termMinor };
  const site = {
    siteId,
    name: "Harbour office",
    street: "Am Kai 4",
    postcode: "20457",
    city: "Hamburg",
    country: "DE",
  };
  const order = (no: number): OrderContent => ({
    id: newId(),
    no,
    name: `Harbour office, phase ${no}`,
    requestedStartOn: "2026-04-01",
    requestedCompletionOn: "2026-05-01",
    note: null,
    items: [{ no: 1, lineNo: 1, quantity: 1, site }],
  });
  return {
    format: "dealdesk.agreement/1",
    number,
    version: 1,
    title: "Fibre access for the harbour",
    provider: {
      organisationId: null,
      name: "Fjordlink",
      legalName: "Fjordlink AS",
      registrationNumber: "NO 911 222 333",
      country: "NO",
    },
    customer: { organisationId, name: "Acme", legalName: "Acme AG", registrationNumber: "HRB 12345", country: "DE" },
    signatories,
    currency: "EUR",
    effectiveDate: "2026-04-01",
    termMonths: 36,
    termSet: { id: newId(), name: "Standard terms", version: 4 },
    clauses: given.clauses ?? ordinaryClauses,
    lines: [
      {
        no: 1,
        offeringId: newId(),
        offeringVersionId: newId(),
        offeringNumber: "OFF-000017",
        offeringName: "Fibre access 1 Gbit/s",
        characteristics: [{ name: "Bandwidth", value: "1 Gbit/s" }],
        quantity: 10,
        termMonths: 36,
        discountBps: 500,
        charges: [{ name: "Access", kind: "recurring", periodMonths: 1, listMinor: 13_000, agreedMinor: 12_350 }],
        totals,
      },
    ],
    orders: Array.from({ length: given.orders ?? 1 }, (_, index) => order(index + 1)),
    totals,
  };
}
