import { desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalPolicies, authorityMatrices, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import type { Matrix, MatrixState } from "../domain/authority";
import { compareMatrices, comparePolicies, type Difference } from "../domain/comparison";
import type { Policy } from "../domain/policy";
import { isApprover, type VersionKind } from "../domain/versions";
import { matrixVersion, policyVersion } from "../store";

export type VersionLine = {
  readonly id: string;
  readonly kind: VersionKind;
  readonly number: number;
  readonly state: MatrixState;
  readonly note: string;
  readonly version: number;
  readonly writers: readonly string[];
  readonly publisher: string | null;
  readonly effectiveFrom: Date | null;
  readonly inForce: boolean;
  readonly may: { readonly write: boolean; readonly publish: boolean };
};

/** All versions of the matrix or of the rules, the newest first, with what this person may do with each. */
export async function policyVersions(
  actor: Actor,
  kind: VersionKind,
  given: { readonly at?: Date } = {},
  on: Reader = db,
): Promise<VersionLine[]> {
  authorize(actor, "policy:read");
  const at = given.at ?? (await databaseNow());
  const table = kind === "matrix" ? authorityMatrices : approvalPolicies;
  const rows = await on
    .select({
      id: table.id,
      number: table.number,
      state: table.state,
      note: table.note,
      version: table.version,
      editors: table.editors,
      writers: sql<string[]>`array(select p.name from people p where p.id = any(${table.editors}) order by p.name)`,
      publisher: people.name,
      effectiveFrom: table.effectiveFrom,
    })
    .from(table)
    .leftJoin(people, eq(people.id, table.publishedBy))
    .orderBy(desc(table.number))
    .limit(200);
  const published = rows.filter((row) => row.effectiveFrom !== null && row.effectiveFrom <= at);
  const current = published.toSorted((a, b) => Number(b.effectiveFrom) - Number(a.effectiveFrom))[0]?.id;
  const writes = may(actor, "policy:manage") && actor.kind === "person" && !isApprover(actor.roles);
  return rows.map(({ editors, ...row }) => ({
    ...{ ...row, kind, inForce: row.id === current },
    may: {
      write: writes && row.state === "draft",
      publish: writes && row.state === "draft" && actor.kind === "person" && !editors.includes(actor.id),
    },
  }));
}

export type Content =
  | { readonly kind: "matrix"; readonly matrix: Matrix; readonly titles: Readonly<Record<string, string>> }
  | { readonly kind: "policy"; readonly policy: Policy };

/** One version with all it says. */
export async function policyContent(actor: Actor, kind: VersionKind, id: string, on: Reader = db): Promise<Content> {
  authorize(actor, "policy:read");
  if (kind === "policy") return { kind, policy: await policyVersion(on, id) };
  const [matrix, positions] = [await matrixVersion(on, id), await grantablePositions(actor, on)];
  return { kind, matrix, titles: Object.fromEntries(positions.map(({ id: position, title }) => [position, title])) };
}

/** What one version says differently from another of its kind. */
export function contentDifferences(before: Content, after: Content): Difference[] {
  if (before.kind === "policy" && after.kind === "policy") return comparePolicies(before.policy, after.policy);
  if (before.kind === "matrix" && after.kind === "matrix")
    return compareMatrices(before.matrix, after.matrix, after.titles);
  return [];
}

/** Positions that a grant can name. */
export async function grantablePositions(actor: Actor, on: Reader = db): Promise<{ id: string; title: string }[]> {
  authorize(actor, "policy:read");
  const { rows } = await on.execute<{ id: string; title: string }>(
    sql`select id, title from positions order by title limit 500`,
  );
  return rows;
}

/** Members of staff who could ask for an approval, for the simulator. */
export async function possibleRequesters(actor: Actor, on: Reader = db): Promise<{ id: string; name: string }[]> {
  authorize(actor, "policy:read");
  const { rows } = await on.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from people p
    where p.active_until is null and exists (select from person_roles r where r.person_id = p.id and r.valid_until is null
      and r.role in ('sales_rep', 'sales_manager', 'director'))
    order by p.name limit 200`);
  return rows;
}
