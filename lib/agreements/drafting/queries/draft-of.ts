import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { agreementClauses, agreementLines, agreementOrderLines, agreementOrders, agreements } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { configurationWords } from "@/lib/offerings/catalog/domain/configuration";
import type { PartyContent } from "../domain/content";
import type { Draft, DraftLine, DraftOrder, TextClause } from "../domain/draft";
import { priceLine } from "../domain/line";

type AgreementRow = typeof agreements.$inferSelect;

/** The agreement as it is being worked on, with everything that its content is made of. Callers authorize and scope. */
export async function draftOf(on: Reader, row: AgreementRow): Promise<Draft> {
  const parts = await partsOf(on, row.id);
  if (!parts) throw new NotFound("agreement", row.id);
  const { customer, provider, signatory, terms, clauses, lines, orders } = parts;
  const { id, number, versionNumber, title, organisationId, ownerId, currency, startsOn, termMonths, validUntil } = row;
  const head = {
    id,
    number,
    versionNumber,
    title,
    organisationId,
    ownerId,
    currency,
    startsOn,
    termMonths,
    validUntil,
  };
  return {
    ...head,
    customer: {
      organisationId: customer.id,
      name: customer.name,
      legalName: customer.legalName,
      registrationNumber: customer.registrationNumber,
      country: customer.country,
    },
    provider,
    signatory: signatory
      ? { contactId: signatory.id, name: signatory.name, title: signatory.title, email: signatory.email, turn: 1 }
      : null,
    termSet: { id: terms.set.id, name: terms.set.name, version: terms.number },
    figures: terms.figures,
    clauses: clauses.map((clause) => toClause(clause, terms)),
    lines: lines.map(toLine),
    orders: orders.map(toOrder),
  };
}

type Parts = NonNullable<Awaited<ReturnType<typeof partsOf>>>;

/** In one statement. The provider that was entered first is us. */
const partsOf = (on: Reader, id: string) =>
  on.query.agreements.findFirst({
    where: eq(agreements.id, id),
    columns: { id: true },
    extras: {
      provider: sql<PartyContent | null>`(select json_build_object('organisationId', us.id, 'name', us.name,
        'legalName', us.legal_name, 'registrationNumber', us.registration_number, 'country', us.country)
        from organisations us where us.kind = 'provider' order by us.created_at limit 1)`.as("provider"),
    },
    with: {
      customer: true,
      signatory: true,
      terms: {
        columns: { number: true, state: true, figures: true },
        with: { set: true, clauses: true, fallbacks: { with: { text: true } } },
      },
      clauses: {
        orderBy: asc(agreementClauses.ordinal),
        with: {
          chosen: { columns: { isKeyTerm: true, summary: true } },
          standard: {
            columns: { id: true, text: true, isKeyTerm: true, summary: true, state: true },
            extras: ({ clauseId }) => ({
              isReplaced: sql<boolean>`exists (select from clause_versions newer where newer.clause_id = ${clauseId}
                and newer.rank = 0 and newer.state = 'published')`.as("is_replaced"),
            }),
          },
        },
      },
      lines: { orderBy: asc(agreementLines.ordinal) },
      orders: ordersInFull,
    },
  });

const toClause = (clause: Parts["clauses"][number], terms: Parts["terms"]): TextClause => {
  const { standard, chosen } = clause;
  const placed = clause.clauseId ? terms.clauses.find((each) => each.clauseId === clause.clauseId) : undefined;
  return {
    id: clause.id,
    clauseId: clause.clauseId,
    ordinal: clause.ordinal,
    title: clause.title,
    position: clause.position,
    isMandatory: placed?.isMandatory ?? false,
    dependsOnClauseId: placed?.dependsOnClauseId ?? null,
    standard: standard ? { versionId: standard.id, text: standard.text } : null,
    fallbacks: terms.fallbacks
      .flatMap(({ text }) => (text.clauseId === clause.clauseId ? [text] : []))
      .sort((a, b) => a.rank - b.rank)
      .map(({ id: versionId, text, summary, guidance, risk }) => ({ versionId, text, summary, guidance, risk })),
    newText: clause.newText,
    chosenVersionId: clause.chosenVersionId,
    keyTerm: chosen?.isKeyTerm ?? standard?.isKeyTerm ?? false,
    summary: (chosen ?? standard)?.summary ?? null,
    risk: clause.risk,
    reason: clause.reason,
    // The standard was taken back. While a set is published its texts are what new agreements take, also between a newer
    // text and a newer set.
    isOutdated: standard?.state === "retired" && !(terms.state === "published" && standard.isReplaced),
  };
};

export async function linesOf(on: Reader, agreementId: string): Promise<DraftLine[]> {
  const rows = await on
    .select()
    .from(agreementLines)
    .where(eq(agreementLines.agreementId, agreementId))
    .orderBy(asc(agreementLines.ordinal));
  return rows.map(toLine);
}

/** Lines are numbered 1, 2, 3 by their place, so that a removed line leaves no hole. */
const toLine = (row: typeof agreementLines.$inferSelect, index: number): DraftLine => {
  const priced = priceLine(row.prices, row);
  return {
    id: row.id,
    no: index + 1,
    offeringId: row.offeringId,
    offeringVersionId: row.offeringVersionId,
    offeringNumber: row.offeringNumber,
    offeringName: row.offeringName,
    quantity: row.quantity,
    termMonths: row.termMonths,
    discountBps: row.discountBps,
    discountReason: row.discountReason,
    configuration: row.configuration,
    characteristics: configurationWords(row.configuration),
    prices: row.prices,
    charges: priced.ok ? priced.value.charges : [],
    channel: {
      oneTimeMinor: row.channelOneTimeMinor,
      monthlyMinor: row.channelMonthlyMinor,
      termMinor: row.channelTotalMinor,
    },
    totals: { oneTimeMinor: row.oneTimeMinor, monthlyMinor: row.monthlyMinor, termMinor: row.totalMinor },
  };
};

/** Orders with what each takes: the lines in their order, and where to. */
const ordersInFull = {
  orderBy: asc(agreementOrders.ordinal),
  with: {
    items: { orderBy: asc(agreementOrderLines.id), with: { line: { columns: { ordinal: true } }, site: true } },
  },
} as const;

export async function ordersOf(on: Reader, agreementId: string): Promise<DraftOrder[]> {
  const where = eq(agreementOrders.agreementId, agreementId);
  return (await on.query.agreementOrders.findMany({ ...ordersInFull, where })).map(toOrder);
}

const toOrder = (order: Parts["orders"][number], index: number): DraftOrder => ({
  id: order.id,
  no: index + 1,
  name: order.name,
  requestedStartOn: order.requestedStartOn,
  requestedCompletionOn: order.requestedCompletionOn,
  billingContactId: order.billingContactId,
  note: order.note,
  items: order.items
    .toSorted((a, b) => a.line.ordinal - b.line.ordinal)
    .map(({ lineId, quantity, site }) => ({
      lineId,
      quantity,
      site: site
        ? {
            siteId: site.id,
            name: site.name,
            street: site.street,
            postcode: site.postcode,
            city: site.city,
            country: site.country,
          }
        : null,
    })),
});
