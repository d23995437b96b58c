import { and, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { assessments, qualificationPolicies } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/command";
import type { Policy } from "@/lib/qualification/gates/domain/snapshot";

export type PolicyRow = Policy & { readonly id: string };

/** The policy in force, the newest, as a column of what is read beside it; null before the first is published. */
export const policyInForce = sql<PolicyRow | null>`(
  select json_build_object('id', p.id, 'number', p.number, 'content', p.content)
  from qualification_policies p order by p.number desc limit 1)`;

export function requirePolicy(policy: PolicyRow | null | undefined): PolicyRow {
  if (!policy) throw new NotFound("qualification policy", "in force");
  return policy;
}

export async function currentPolicy(on: Reader): Promise<PolicyRow> {
  const { rows } = await on.execute<{ policy: PolicyRow | null }>(sql`select ${policyInForce} as policy`);
  return requirePolicy(rows[0]?.policy);
}

export async function insertPolicy(tx: Tx, row: typeof qualificationPolicies.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(qualificationPolicies)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: qualificationPolicies.id });
  return added.length > 0;
}

export const assessmentsOf = (on: Reader, opportunityId: string) =>
  on.select().from(assessments).where(eq(assessments.opportunityId, opportunityId));

/** Inserts a finding, or replaces the one of the version that was read. False: somebody was faster. */
export async function saveAssessment(
  tx: Tx,
  row: typeof assessments.$inferInsert,
  readVersion: number,
): Promise<boolean> {
  const { opportunityId, factor, ...finding } = row;
  const saved =
    readVersion === 0
      ? await tx.insert(assessments).values(row).onConflictDoNothing().returning({ factor: assessments.factor })
      : await tx
          .update(assessments)
          .set({ ...finding, version: readVersion + 1 })
          .where(
            and(
              eq(assessments.opportunityId, opportunityId),
              eq(assessments.factor, factor),
              eq(assessments.version, readVersion),
            ),
          )
          .returning({ factor: assessments.factor });
  return saved.length > 0;
}

export async function insertAssessments(tx: Tx, rows: readonly (typeof assessments.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(assessments).values([...rows]);
}
