import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Currency } from "@/lib/kernel/money";
import type { Quarter } from "@/lib/kernel/quarter";

export type Attained = { readonly personId: string; readonly groupId: string | null; readonly minor: number };
type Scope = "all" | readonly string[];

/** `column in scope`, for plain SQL. */
export const within = (column: SQL, scope: Scope): SQL =>
  scope === "all"
    ? sql`true`
    : scope.length === 0
      ? sql`false`
      : sql`${column} in (${sql.join(
          scope.map((id) => sql`${id}::uuid`),
          sql`, `,
        )})`;

/**
 * What people were credited with in a quarter by top product group, in total contract value. What is sold of a group within
 * a group counts toward the one at the top. Callers have asked who may see whom.
 */
export async function attained(on: Reader, quarter: Quarter, scope: Scope, currency: Currency): Promise<Attained[]> {
  const { rows } = await on.execute<{ personId: string; groupId: string | null; minor: string }>(sql`
    with recursive top as (
      select id, id as top_id from categories where parent_id is null
      union all select c.id, t.top_id from categories c join top t on c.parent_id = t.id
    )
    select l.person_id as "personId", t.top_id as "groupId", sum(p.tcv_minor)::bigint as minor
    from credit_lines l join credit_line_parts p on p.credit_line_id = l.id left join top t on t.id = p.category_id
    where l.quarter = ${quarter} and l.currency = ${currency} and ${within(sql`l.person_id`, scope)}
    group by 1, 2`);
  return rows.map((row) => ({ ...row, minor: Number(row.minor) }));
}
