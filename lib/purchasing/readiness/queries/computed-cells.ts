import { and, asc, desc, eq, exists, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  channels,
  delegations,
  destinationProbes,
  guideVersions,
  handlingGuides,
  people,
  priceLists,
  purchasingCertificates,
  purchasingDuties,
  readinessCells,
  readinessOverrides,
} from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { type IsoDate, today } from "@/lib/kernel/period";
import { env } from "@/lib/platform/env";
import { type ChannelState, maySellThrough } from "@/lib/sales-development/channels/domain/channel";
import type { PurchaseForm } from "../../orders/domain/purchase";
import { type CellFacts, type Check, type CheckKind, type Outcome, outcomeOf } from "../domain/check";
import { destinationOf, type OrderDestination } from "../domain/destination";

export type CellRow = typeof readinessCells.$inferSelect;
export type ComputedCell = {
  readonly cell: CellRow & { readonly channelName: string; readonly channelState: ChannelState };
  readonly outcome: Outcome;
  /** Deals are made through the channel, so that a gap stops launches. */
  readonly sells: boolean;
};

/** The open cells (or these) with what their checks come to at this instant. As many statements whatever their number. */
export async function computedCells(on: Reader, now: Date, ids?: readonly string[]): Promise<readonly ComputedCell[]> {
  const rows = await on
    .select({ cell: readinessCells, channelName: channels.name, channelState: channels.state })
    .from(readinessCells)
    .innerJoin(channels, eq(channels.id, readinessCells.channelId))
    .where(ids ? inArray(readinessCells.id, [...ids]) : isNull(readinessCells.closedAt))
    .orderBy(asc(channels.name), asc(readinessCells.form), asc(readinessCells.id));
  if (rows.length === 0) return [];
  const facts = await everyFact(on, now);
  return rows.map(({ cell, ...channel }) => ({
    cell: { ...cell, ...channel },
    outcome: outcomeOf(factsOf(facts, cell), now),
    sells: maySellThrough(channel.channelState) && cell.closedAt === null,
  }));
}

/** One check of one cell now. Throws when the cell is not there. */
export async function computedCheck(on: Reader, now: Date, cellId: string, kind: CheckKind): Promise<Check> {
  const [computed] = await computedCells(on, now, [cellId]);
  const check = computed?.outcome.checks.find((each) => each.kind === kind);
  if (!check) throw new NotFound("cell", cellId);
  return check;
}

type Facts = Awaited<ReturnType<typeof everyFact>>;

function factsOf(facts: Facts, cell: CellRow): CellFacts {
  const destination = destinationOf(cell.form, env().ORDER_DESTINATION_URL !== undefined);
  return {
    guides: facts.guides.filter(
      ({ form, channelId }) => (form ?? cell.form) === cell.form && (channelId ?? cell.channelId) === cell.channelId,
    ),
    priceLists: facts.lists.filter(({ channelId }) => channelId === cell.channelId),
    probe: probeOf(facts.probes, destination),
    people: facts.staff.filter(({ form }) => form === cell.form),
    overrides: facts.overrides.filter(({ cellId }) => cellId === cell.id),
  };
}

async function everyFact(on: Reader, now: Date) {
  const day = today(now);
  return {
    guides: await publishedGuides(on),
    lists: await publishedLists(on, day),
    probes: await lastProbes(on, now),
    staff: await onDuty(on, day),
    overrides: await overridesInForce(on, now),
  };
}

async function publishedGuides(on: Reader) {
  const rows = await on
    .select({
      ...{ id: handlingGuides.id, title: handlingGuides.title, n: guideVersions.n, form: guideVersions.form },
      ...{ channelId: guideVersions.channelId, reviewOn: guideVersions.reviewOn },
    })
    .from(guideVersions)
    .innerJoin(handlingGuides, eq(handlingGuides.id, guideVersions.guideId))
    .where(eq(guideVersions.state, "published"))
    .orderBy(asc(handlingGuides.title));
  return rows.flatMap(({ reviewOn, ...guide }) => (reviewOn ? [{ ...guide, reviewOn }] : []));
}

const publishedLists = (on: Reader, day: IsoDate) =>
  on
    .select({
      ...{ id: priceLists.id, name: priceLists.name, channelId: priceLists.channelId },
      ...{ from: priceLists.validFrom, until: priceLists.validUntil },
    })
    .from(priceLists)
    .where(
      and(eq(priceLists.state, "published"), or(isNull(priceLists.validUntil), sql`${priceLists.validUntil} > ${day}`)),
    )
    .orderBy(asc(priceLists.name), asc(priceLists.id));

/** Of each destination the last answer and the last failure. */
export const lastProbes = (on: Reader, now: Date) =>
  on
    .selectDistinctOn([destinationProbes.destination, destinationProbes.answered])
    .from(destinationProbes)
    .where(lte(destinationProbes.askedAt, now))
    .orderBy(destinationProbes.destination, destinationProbes.answered, desc(destinationProbes.askedAt));

export function probeOf(
  probes: Awaited<ReturnType<typeof lastProbes>>,
  destination: OrderDestination,
): CellFacts["probe"] {
  const own = probes.filter((probe) => probe.destination === destination);
  const answer = own.find(({ answered }) => answered);
  const failure = own.find(({ answered }) => !answered);
  const failing = failure && (!answer || failure.askedAt > answer.askedAt) ? failure : undefined;
  const last = failing ?? answer;
  return {
    destination,
    answeredAt: answer?.askedAt ?? null,
    failures: failing?.failures ?? 0,
    askedAt: last?.askedAt ?? null,
    words: last?.words ?? null,
  };
}

/** Who has a duty on this day, with certificates, employment, and whether they said that they are away. */
async function onDuty(on: Reader, day: IsoDate) {
  const duties = await on
    .select({
      ...{ id: people.id, name: people.name, form: purchasingDuties.form },
      ...{ dutyFrom: purchasingDuties.validFrom, dutyUntil: purchasingDuties.validUntil },
      ...{ activeFrom: people.activeFrom, activeUntil: people.activeUntil },
      certificateFrom: purchasingCertificates.validFrom,
      certificateUntil: purchasingCertificates.validUntil,
      away: sql<boolean>`${exists(absenceOn(on, day))}`,
    })
    .from(purchasingDuties)
    .innerJoin(people, eq(people.id, purchasingDuties.personId))
    .leftJoin(
      purchasingCertificates,
      and(
        eq(purchasingCertificates.personId, purchasingDuties.personId),
        eq(purchasingCertificates.form, purchasingDuties.form),
      ),
    )
    .where(and(lte(purchasingDuties.validFrom, day), gt(purchasingDuties.validUntil, day)))
    .orderBy(asc(people.name), asc(people.id));
  const sameDuty = (a: DutyRow, b: DutyRow) => a.id === b.id && a.form === b.form;
  const firsts = duties.filter((row, index) => duties.findIndex((each) => sameDuty(each, row)) === index);
  return firsts.map((first) => ({
    ...staffOf(first),
    certificates: certificatesOf(duties.filter((row) => sameDuty(row, first))),
  }));
}

const absenceOn = (on: Reader, day: IsoDate) =>
  on
    .select({ one: sql`1` })
    .from(delegations)
    .where(
      and(
        eq(delegations.delegatorId, people.id),
        isNull(delegations.endedAt),
        lte(delegations.validFrom, day),
        gt(delegations.validUntil, day),
      ),
    );

type DutyRow = {
  readonly id: string;
  readonly name: string;
  readonly form: PurchaseForm;
  readonly dutyFrom: IsoDate;
  readonly dutyUntil: IsoDate;
  readonly activeFrom: IsoDate;
  readonly activeUntil: IsoDate | null;
  readonly certificateFrom: IsoDate | null;
  readonly certificateUntil: IsoDate | null;
  readonly away: boolean;
};

const staffOf = ({ id, name, form, away, ...row }: DutyRow) => ({
  ...{ id, name, form, away },
  duty: { from: row.dutyFrom, until: row.dutyUntil },
  employed: { from: row.activeFrom, until: row.activeUntil },
});

const certificatesOf = (rows: readonly DutyRow[]) =>
  rows.flatMap(({ certificateFrom: from, certificateUntil: until }) => (from && until ? [{ from, until }] : []));

const overridesInForce = (on: Reader, now: Date) =>
  on
    .select({
      ...{ id: readinessOverrides.id, cellId: readinessOverrides.cellId, kind: readinessOverrides.kind },
      ...{ reason: readinessOverrides.reason, by: people.name, endsAt: readinessOverrides.endsAt },
    })
    .from(readinessOverrides)
    .innerJoin(people, eq(people.id, readinessOverrides.givenBy))
    .where(and(isNull(readinessOverrides.liftedAt), gt(readinessOverrides.endsAt, now)));
