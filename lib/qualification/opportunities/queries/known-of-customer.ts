import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { assessments, opportunities, organisations, products } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import type { KnownOfCustomer } from "@/lib/qualification/assessment/domain/known-factors";

/** What we know of an organisation that says something about a new opportunity with it. */
export async function knownOfCustomer(actor: Actor, organisationId: string, on: Reader = db): Promise<KnownOfCustomer> {
  authorize(actor, "party:read");
  const [organisation] = await on
    .select({ tier: organisations.tier, tierReason: organisations.tierReason })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!organisation) throw new NotFound("organisation", organisationId);
  const [held] = await on
    .select({ count: sql<number>`count(*)::int`, since: sql<IsoDate | null>`min(${products.startedOn})` })
    .from(products)
    .where(and(eq(products.organisationId, organisationId), isNull(products.terminatedAt)));
  const earlier = await on
    .select({
      factor: assessments.factor,
      value: assessments.value,
      evidence: assessments.evidence,
      evidenceOn: assessments.evidenceOn,
      opportunity: opportunities.number,
    })
    .from(assessments)
    .innerJoin(opportunities, eq(opportunities.id, assessments.opportunityId))
    .where(
      and(
        eq(opportunities.organisationId, organisationId),
        isNotNull(assessments.value),
        isNotNull(assessments.evidence),
        eq(assessments.prefilled, false),
      ),
    )
    .orderBy(desc(assessments.evidenceOn), desc(assessments.assessedAt))
    .limit(50);
  return {
    tier: organisation.tier as KnownOfCustomer["tier"],
    tierReason: organisation.tierReason,
    products: held?.count ?? 0,
    productsSince: held?.since ?? null,
    earlier,
  };
}
