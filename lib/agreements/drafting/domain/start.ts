import type { Currency } from "../../../kernel/money";
import { addDays, addMonths, type IsoDate } from "../../../kernel/period";
import { ok, refuse } from "../../../kernel/result";
import type { SetClause } from "../../terms/domain/term-set";

/** What a new agreement begins with, so that the usual one needs no typing. */
export const usualTermMonths = 36;
export const offerDays = 30;
/** Signing and preparing take time: nothing starts before this many days. */
export const leadDays = 14;

type Contact = { readonly id: string; readonly roles: readonly string[] };

/** The start that was asked for, or the first of the month after the lead time. */
export function startsOn(today: IsoDate, needOn: IsoDate | null): IsoDate {
  const soonest = addDays(today, leadDays);
  if (needOn && needOn >= soonest) return needOn;
  return soonest.endsWith("-01") ? soonest : addMonths(`${soonest.slice(0, 8)}01` as IsoDate, 1);
}

const withRole = (contacts: readonly Contact[], ...roles: string[]) =>
  roles.map((role) => contacts.find((contact) => contact.roles.includes(role))).find((found) => found !== undefined);

export const usualSignatory = (contacts: readonly Contact[]): string | null =>
  withRole(contacts, "signatory", "decision_maker", "economic_buyer")?.id ?? null;

export const usualBilling = (contacts: readonly Contact[]): string | null =>
  withRole(contacts, "billing_contact", "signatory", "decision_maker")?.id ?? contacts[0]?.id ?? null;

type Stamp = { readonly agreementId: string; readonly now: Date; readonly newId: () => string };

/** The clauses of a term set as the standard positions of an agreement, in their order. */
export const standardClauses = (clauses: readonly SetClause[], { agreementId, now, newId }: Stamp) =>
  clauses.map((clause, index) => ({
    id: newId(),
    agreementId,
    ordinal: index + 1,
    clauseId: clause.clauseId,
    standardVersionId: clause.clauseVersionId,
    chosenVersionId: clause.clauseVersionId,
    position: "standard" as const,
    title: clause.title,
    changedAt: now,
  }));

type Wanted = {
  readonly channelId: string | null;
  readonly termSetVersionId: string | null;
  readonly another: boolean;
};
type Choices = {
  readonly channels: readonly { readonly id: string }[];
  readonly termSets: readonly { readonly id: string; readonly name: string }[];
  /** An agreement of this opportunity that is still open. */
  readonly open: { readonly id: string; readonly number: string } | undefined;
};

/** Channel and terms as wished, or the usual ones. A second open agreement has to be wished for. */
export function startWith(wanted: Wanted, { channels, termSets, open }: Choices) {
  if (open && !wanted.another) return refuse("already_started", { id: open.id, number: open.number });
  const channel = wanted.channelId ? channels.find((each) => each.id === wanted.channelId) : channels[0];
  if (!channel) return refuse("no_channel");
  const termSet = wanted.termSetVersionId ? termSets.find((each) => each.id === wanted.termSetVersionId) : termSets[0];
  return termSet ? ok({ channelId: channel.id, termSet }) : refuse("no_terms");
}

type Qualified = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly currency: Currency;
  readonly needOn: IsoDate | null;
};

/** The head of a new agreement, with the usual dates and term. */
export const head = (from: Qualified, today: IsoDate, contacts: readonly Contact[]) => ({
  title: from.name,
  opportunityId: from.id,
  opportunityNumber: from.number,
  organisationId: from.organisationId,
  ownerId: from.ownerId,
  currency: from.currency,
  signatoryContactId: usualSignatory(contacts),
  startsOn: startsOn(today, from.needOn),
  termMonths: usualTermMonths,
  validUntil: addDays(today, offerDays),
});
