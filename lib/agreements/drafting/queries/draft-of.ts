import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Reader } from "@/db/client";
import {
  agreementClauses,
  agreementLines,
  agreementOrderLines,
  agreementOrders,
  agreements,
  clauseVersions,
  contacts,
  organisations,
  sites,
  termSetClauses,
  termSetFallbacks,
  termSets,
  termSetVersions,
} from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { configurationWords } from "@/lib/offerings/catalog/domain/configuration";
import type { MergeValues } from "../../terms/domain/merge-fields";
import type { PartyContent } from "../domain/content";
import type { Draft, DraftLine, DraftOrder, TextClause } from "../domain/draft";
import { priceLine } from "../domain/line";

type AgreementRow = typeof agreements.$inferSelect;

/** The agreement as it is being worked on, with everything that its content is made of. Callers authorize and scope. */
export async function draftOf(on: Reader, row: AgreementRow): Promise<Draft> {
  // One after the other: inside a transaction they share one connection.
  const parties = await partiesOf(on, row);
  const set = await termSetOf(on, row.termSetVersionId);
  const clauses = await clausesOf(on, row);
  const lines = await linesOf(on, row.id);
  const orders = await ordersOf(on, row.id);
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
  return { ...head, ...parties, ...set, clauses, lines, orders };
}

async function partiesOf(on: Reader, row: AgreementRow) {
  const [customer] = await on.select().from(organisations).where(eq(organisations.id, row.organisationId));
  const [provider] = await on
    .select()
    .from(organisations)
    .where(eq(organisations.kind, "provider"))
    .orderBy(asc(organisations.createdAt))
    .limit(1);
  if (!customer) throw new NotFound("organisation", row.organisationId);
  const [signatory] = row.signatoryContactId
    ? await on.select().from(contacts).where(eq(contacts.id, row.signatoryContactId))
    : [];
  return {
    customer: party(customer),
    provider: provider ? party(provider) : null,
    signatory: signatory
      ? { contactId: signatory.id, name: signatory.name, title: signatory.title, email: signatory.email, turn: 1 }
      : null,
  };
}

const party = (row: typeof organisations.$inferSelect): PartyContent => ({
  organisationId: row.id,
  name: row.name,
  legalName: row.legalName,
  registrationNumber: row.registrationNumber,
  country: row.country,
});

async function termSetOf(on: Reader, id: string) {
  const [row] = await on
    .select({
      setId: termSets.id,
      name: termSets.name,
      number: termSetVersions.number,
      figures: termSetVersions.figures,
    })
    .from(termSetVersions)
    .innerJoin(termSets, eq(termSets.id, termSetVersions.termSetId))
    .where(eq(termSetVersions.id, id));
  if (!row) throw new NotFound("term set", id);
  return { termSet: { id: row.setId, name: row.name, version: row.number }, figures: row.figures as MergeValues };
}

async function clausesOf(on: Reader, row: AgreementRow): Promise<TextClause[]> {
  const standard = alias(clauseVersions, "standard");
  const chosen = alias(clauseVersions, "chosen");
  const rows = await on
    .select({ clause: agreementClauses, standard, chosen, placed: termSetClauses, isOutdated: outdated(standard) })
    .from(agreementClauses)
    .leftJoin(standard, eq(standard.id, agreementClauses.standardVersionId))
    .leftJoin(chosen, eq(chosen.id, agreementClauses.chosenVersionId))
    .leftJoin(
      termSetClauses,
      and(
        eq(termSetClauses.clauseId, agreementClauses.clauseId),
        eq(termSetClauses.termSetVersionId, row.termSetVersionId),
      ),
    )
    .where(eq(agreementClauses.agreementId, row.id))
    .orderBy(asc(agreementClauses.ordinal));
  const granted = await fallbacksOf(on, row.termSetVersionId);
  return rows.map(({ clause, standard: text, chosen: other, placed, isOutdated }) => ({
    id: clause.id,
    clauseId: clause.clauseId,
    ordinal: clause.ordinal,
    title: clause.title,
    position: clause.position,
    isMandatory: placed?.isMandatory ?? false,
    dependsOnClauseId: placed?.dependsOnClauseId ?? null,
    standard: text ? { versionId: text.id, text: text.text } : null,
    fallbacks: granted.filter((each) => each.clauseId === clause.clauseId),
    newText: clause.newText,
    chosenVersionId: clause.chosenVersionId,
    keyTerm: other?.isKeyTerm ?? text?.isKeyTerm ?? false,
    summary: (other ?? text)?.summary ?? null,
    risk: clause.risk,
    reason: clause.reason,
    isOutdated: isOutdated ?? false,
  }));
}

/**
 * The standard was taken back, and this agreement's terms are no longer the published ones or nothing replaced the text. While
 * a set is published its texts are what new agreements take, also between a newer text and a newer set.
 */
const outdated = (standard: { readonly state: AnyPgColumn; readonly clauseId: AnyPgColumn }) =>
  sql<boolean>`${standard.state} = 'retired' and (
    not exists (select from ${agreements} a join ${termSetVersions} s on s.id = a.term_set_version_id
      where a.id = ${agreementClauses.agreementId} and s.state = 'published')
    or not exists (select from clause_versions newer
      where newer.clause_id = ${standard.clauseId} and newer.rank = 0 and newer.state = 'published'))`;

const fallbacksOf = (on: Reader, termSetVersionId: string) =>
  on
    .select({
      clauseId: clauseVersions.clauseId,
      versionId: clauseVersions.id,
      rank: clauseVersions.rank,
      text: clauseVersions.text,
      summary: clauseVersions.summary,
      guidance: clauseVersions.guidance,
      risk: clauseVersions.risk,
    })
    .from(termSetFallbacks)
    .innerJoin(clauseVersions, eq(clauseVersions.id, termSetFallbacks.clauseVersionId))
    .where(eq(termSetFallbacks.termSetVersionId, termSetVersionId))
    .orderBy(asc(clauseVersions.rank));

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

export async function ordersOf(on: Reader, agreementId: string): Promise<DraftOrder[]> {
  const orders = await on
    .select()
    .from(agreementOrders)
    .where(eq(agreementOrders.agreementId, agreementId))
    .orderBy(asc(agreementOrders.ordinal));
  if (orders.length === 0) return [];
  const items = await on
    .select({ item: agreementOrderLines, site: sites, ordinal: agreementLines.ordinal })
    .from(agreementOrderLines)
    .innerJoin(agreementLines, eq(agreementLines.id, agreementOrderLines.lineId))
    .leftJoin(sites, eq(sites.id, agreementOrderLines.siteId))
    .where(
      inArray(
        agreementOrderLines.orderId,
        orders.map((order) => order.id),
      ),
    )
    .orderBy(asc(agreementLines.ordinal), asc(agreementOrderLines.id));
  return orders.map((order, index) => ({
    id: order.id,
    no: index + 1,
    name: order.name,
    requestedStartOn: order.requestedStartOn,
    requestedCompletionOn: order.requestedCompletionOn,
    billingContactId: order.billingContactId,
    note: order.note,
    items: items
      .filter(({ item }) => item.orderId === order.id)
      .map(({ item, site }) => ({
        lineId: item.lineId,
        quantity: item.quantity,
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
  }));
}
