import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { gateDecisions, opportunities, organisations, people, sites } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { factorFindings } from "@/lib/qualification/assessment/domain/finding";
import { assessmentsOf, currentPolicy } from "@/lib/qualification/assessment/store";
import { coverage } from "@/lib/qualification/discovery/domain/requirement";
import { requirementsOf, risksOf } from "@/lib/qualification/discovery/store";
import { asksOf, itemsOf } from "@/lib/qualification/solutions/store";
import { isOpen, mayChange } from "../domain/opportunity";
import { isVisibleTo } from "../store";

/** Everything recorded about one opportunity, for its page. Somebody else's looks as if it did not exist. */
export async function opportunity(actor: Actor, id: string, at?: Date, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const now = at ?? (await databaseNow());
  if (!isId(id)) throw new NotFound("opportunity", id);
  const [found] = await on
    .select({ row: opportunities, organisation: organisations })
    .from(opportunities)
    .innerJoin(organisations, eq(organisations.id, opportunities.organisationId))
    .where(eq(opportunities.id, id));
  if (!found || !isVisibleTo(actor, found.row.ownerId)) throw new NotFound("opportunity", id);
  const { row, organisation } = found;
  const policy = await currentPolicy(on);
  const [items, assessments, requirements, risks] = [
    await itemsOf(on, id),
    await assessmentsOf(on, id),
    await requirementsOf(on, id),
    await risksOf(on, id),
  ];
  const places = await on
    .select({ id: sites.id, name: sites.name, city: sites.city, isOpen: sql<boolean>`${sites.closedAt} is null` })
    .from(sites)
    .where(eq(sites.organisationId, row.organisationId))
    .orderBy(asc(sites.name));
  const decisions = await on
    .select()
    .from(gateDecisions)
    .where(eq(gateDecisions.opportunityId, id))
    .orderBy(desc(gateDecisions.number));
  const named = await namesOf(on, [
    row.ownerId,
    row.requestedBy,
    ...assessments.map((each) => each.assessedBy),
    ...decisions.map((each) => each.decidedBy),
  ]);
  const dossier = { ...row, organisationName: organisation.name, items, assessments, requirements, risks };
  const nameOf = (personId: string | null) => (personId ? (named.get(personId) ?? null) : null);
  return {
    now,
    row,
    isOpen: isOpen(row.state),
    dossier,
    asks: asksOf(dossier),
    organisation: { id: organisation.id, name: organisation.name, tier: organisation.tier, kind: organisation.kind },
    owner: nameOf(row.ownerId) ?? "",
    requestedBy: nameOf(row.requestedBy),
    policy,
    items: items.map((item) => ({ ...item, site: places.find((site) => site.id === item.siteId) ?? null })),
    factors: factorFindings(assessments, policy.content, today(now)).map((each) => ({
      ...each,
      by: nameOf(each.assessedBy),
    })),
    requirements: requirements.map((each) => ({
      ...each,
      metBy: items.find((item) => item.id === each.metByItemId)?.name ?? null,
    })),
    coverage: coverage(requirements, row.domainsNotApplicable),
    risks,
    sites: places.filter((site) => site.isOpen),
    decisions: decisions.map((each) => ({ ...each, by: nameOf(each.decidedBy) })),
    may: {
      change: may(actor, "opportunity:write") && mayChange(row.state).ok,
      write: may(actor, "opportunity:write"),
      decide: may(actor, "opportunity:decide"),
    },
    me: actorId(actor),
  };
}

export type OpportunityView = Awaited<ReturnType<typeof opportunity>>;

async function namesOf(on: Reader, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await on.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}
