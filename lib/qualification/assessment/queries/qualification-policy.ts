import { desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, qualificationPolicies } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { currentPolicy } from "../store";

/** The policy in force, and the versions before it. Whoever reads opportunities may read what they are judged by. */
export async function qualificationPolicy(actor: Actor, on: Reader = db) {
  if (!may(actor, "policy:read")) authorize(actor, "opportunity:read");
  const current = await currentPolicy(on);
  const versions = await on
    .select({
      id: qualificationPolicies.id,
      number: qualificationPolicies.number,
      note: qualificationPolicies.note,
      by: people.name,
      publishedAt: qualificationPolicies.publishedAt,
    })
    .from(qualificationPolicies)
    .leftJoin(people, eq(people.id, qualificationPolicies.publishedBy))
    .orderBy(desc(qualificationPolicies.number))
    .limit(50);
  return { ...current, versions, may: { publish: may(actor, "policy:manage") } };
}
