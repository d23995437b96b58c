import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import type { KnownOfCustomer } from "@/lib/qualification/assessment/domain/known-factors";

/** What we know of an organisation that says something about a new opportunity with it. */
export async function knownOfCustomer(actor: Actor, organisationId: string, on: Reader = db): Promise<KnownOfCustomer> {
  authorize(actor, "party:read");
  const { rows } = await on.execute<KnownOfCustomer>(sql`
    select o.tier, o.tier_reason as "tierReason", held.products, held."productsSince", (
      select coalesce(json_agg(e), '[]') from (
        select a.factor, a.value, a.evidence, a.evidence_on as "evidenceOn", c.number as opportunity
        from assessments a join opportunities c on c.id = a.opportunity_id
        where c.organisation_id = o.id and a.value is not null and a.evidence is not null and not a.prefilled
        order by a.evidence_on desc, a.assessed_at desc limit 50
      ) as e) as earlier
    from organisations o, lateral (
      select count(*)::int as products, min(p.started_on) as "productsSince"
      from products p where p.organisation_id = o.id and p.terminated_at is null
    ) as held
    where o.id = ${organisationId}`);
  const [known] = rows;
  if (!known) throw new NotFound("organisation", organisationId);
  return known;
}
