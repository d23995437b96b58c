import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { opportunities } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { policyInForce, requirePolicy } from "@/lib/qualification/assessment/store";
import { stateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import { isVisibleTo, parts } from "@/lib/qualification/opportunities/store";
import { driftSince } from "../domain/facts";
import { materialFacts } from "../domain/snapshot";
import { driftSentence } from "../domain/words";

/**
 * What an agreement starts from. `decisionId` is null and `faults` says why while the opportunity is not qualified;
 * `faults` also says what moved since it was. Availability is another question: it is asked of the inventory.
 */
export async function qualifiedOpportunity(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const row = await on.query.opportunities.findFirst({
    where: eq(opportunities.id, id),
    extras: { policy: policyInForce.as("policy") },
    with: { ...parts, organisation: { columns: { name: true } }, decision: true },
  });
  if (!row || !isVisibleTo(actor, row.ownerId)) throw new NotFound("opportunity", id);
  const { items, decision } = row;
  const base = {
    id,
    number: row.number,
    name: row.name,
    organisationId: row.organisationId,
    ownerId: row.ownerId,
    needOn: row.needOn,
    currency: row.currency,
    valueMinor: row.valueMinor,
    items: items.map((item) => ({
      id: item.id,
      offeringId: item.offeringId,
      offeringVersionId: item.offeringVersionId,
      name: item.name,
      quantity: item.quantity,
      siteId: item.siteId,
      needOn: item.needOn ?? row.needOn,
      oneTimeMinor: item.oneTimeMinor,
      monthlyMinor: item.monthlyMinor,
      currency: item.currency,
      configuration: item.configuration,
    })),
  };
  if (row.state !== "qualified" || !decision)
    return {
      ...base,
      decisionId: null,
      decidedAt: null,
      faults: [`${row.number} is not qualified: its state is ${stateNames[row.state].toLowerCase()}.`],
    };
  const policy = requirePolicy(row.policy);
  const asDecided = decision.snapshot.items.map((item) => ({
    id: item.id,
    light: item.light,
    reasons: item.because.map((reason) => ({ reason })),
    roadmapOn: item.roadmapOn,
  }));
  const dossier = { ...row, organisationName: row.organisation.name };
  const facts = materialFacts(dossier, asDecided, policy, today(decision.decidedAt));
  const drift = driftSince(decision.snapshot, facts, policy.content).filter(
    (each) => each.reason !== "availability_lost",
  );
  return {
    ...base,
    decisionId: decision.id,
    decidedAt: decision.decidedAt,
    faults: drift.map((each) => `The qualification of ${row.number} is out of date: ${driftSentence(each)}.`),
  };
}

export type QualifiedOpportunity = Awaited<ReturnType<typeof qualifiedOpportunity>>;
