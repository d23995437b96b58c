import { asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { gateDecisions, opportunities, sites } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { factorFindings } from "@/lib/qualification/assessment/domain/finding";
import { policyInForce, requirePolicy } from "@/lib/qualification/assessment/store";
import { coverage } from "@/lib/qualification/discovery/domain/requirement";
import { asksOf } from "@/lib/qualification/solutions/store";
import { isOpen, mayChange } from "../domain/opportunity";
import { isVisibleTo, parts } from "../store";

/** Everything recorded about one opportunity, for its page. Somebody else's looks as if it did not exist. */
export async function opportunity(actor: Actor, id: string, at?: Date, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const now = at ?? (await databaseNow());
  if (!isId(id)) throw new NotFound("opportunity", id);
  const found = await on.query.opportunities.findFirst({
    where: eq(opportunities.id, id),
    extras: { policy: policyInForce.as("policy") },
    with: {
      ...parts,
      organisation: { with: { sites: { orderBy: asc(sites.name) } } },
      owner: { columns: { name: true } },
      asker: { columns: { name: true } },
      decisions: { orderBy: desc(gateDecisions.number), with: { decider: { columns: { name: true } } } },
    },
  });
  if (!found || !isVisibleTo(actor, found.ownerId)) throw new NotFound("opportunity", id);
  const { organisation, owner, asker, decisions, items, assessments, requirements, risks, ...more } = found;
  const { policy: inForce, ...row } = more;
  const policy = requirePolicy(inForce);
  const places = organisation.sites.map((site) => ({
    ...{ id: site.id, name: site.name, city: site.city },
    isOpen: site.closedAt === null,
  }));
  const dossier = { ...row, organisationName: organisation.name, items, assessments, requirements, risks };
  return {
    now,
    row,
    isOpen: isOpen(row.state),
    dossier,
    asks: asksOf(dossier),
    organisation: { id: organisation.id, name: organisation.name, tier: organisation.tier, kind: organisation.kind },
    owner: owner.name,
    requestedBy: asker?.name ?? null,
    policy,
    items: items.map((item) => ({ ...item, site: places.find((site) => site.id === item.siteId) ?? null })),
    factors: factorFindings(assessments, policy.content, today(now)).map((each) => ({
      ...each,
      by: assessments.find(({ factor }) => factor === each.factor)?.assessor?.name ?? null,
    })),
    requirements: requirements.map((each) => ({
      ...each,
      metBy: items.find((item) => item.id === each.metByItemId)?.name ?? null,
    })),
    coverage: coverage(requirements, row.domainsNotApplicable),
    risks,
    sites: places.filter((site) => site.isOpen),
    decisions: decisions.map(({ decider, ...each }) => ({ ...each, by: decider?.name ?? null })),
    may: {
      change: may(actor, "opportunity:write") && mayChange(row.state).ok,
      write: may(actor, "opportunity:write"),
      decide: may(actor, "opportunity:decide"),
    },
    me: actorId(actor),
  };
}

export type OpportunityView = Awaited<ReturnType<typeof opportunity>>;
