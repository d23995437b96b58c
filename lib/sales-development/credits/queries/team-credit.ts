import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { exchangeRates } from "@/lib/approvals/policies/queries/exchange-rates";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { periodOf, type Quarter } from "@/lib/kernel/quarter";
import { databaseNow } from "@/lib/platform/clock";
import { standingOf } from "../../targets/domain/standing";
import { within } from "../../targets/queries/attained";
import { creditScope } from "../domain/scope";

type Row = {
  readonly personId: string;
  readonly name: string;
  readonly plan: string | null;
  readonly deals: number;
  readonly creditedMinor: number;
  readonly commissionMinor: number;
  readonly targetMinor: number;
};

/** The people this person may see, with credit, pay and target of a quarter; those with none of them are left out. */
export async function teamCredit(
  actor: Actor,
  asked: { readonly quarter: Quarter; readonly at?: Date },
  on: Reader = db,
) {
  authorize(actor, "credit:read");
  const { quarter } = asked;
  const at = asked.at ?? (await databaseNow());
  const { from, until } = periodOf(quarter);
  const day: IsoDate = today(at) < until ? today(at) : addDays(until, -1);
  const { currency } = await exchangeRates(actor, at, on);
  const { rows } = await on.execute<Record<keyof Row, string | null>>(sql`
    with credit as (
      select person_id, count(*) filter (where original_id is null) as deals, sum(tcv_minor) as tcv, sum(commission_minor) as pay
      from credit_lines where quarter = ${quarter} and currency = ${currency} group by 1
    ), cells as (
      select distinct on (person_id, category_id) person_id, amount_minor from targets
      where quarter = ${quarter} and currency = ${currency} order by person_id, category_id, n desc
    ), target as (select person_id, sum(amount_minor) as minor from cells group by 1)
    select p.id as "personId", p.name, plan.name as plan, coalesce(c.deals, 0)::int as deals,
      coalesce(c.tcv, 0)::bigint as "creditedMinor", coalesce(c.pay, 0)::bigint as "commissionMinor",
      coalesce(t.minor, 0)::bigint as "targetMinor"
    from people p left join credit c on c.person_id = p.id left join target t on t.person_id = p.id
      left join lateral (select cp.name from plan_assignments a join compensation_plans cp on cp.id = a.plan_id
        where a.person_id = p.id and daterange(a.valid_from, a.valid_until) && daterange(${from}::date, ${until}::date)
        order by a.valid_from desc limit 1) plan on true
    where ${within(sql`p.id`, creditScope(actor))} and (c.person_id is not null or t.person_id is not null or plan.name is not null)
    order by p.name, p.id limit 1000`);
  const people = rows.map((row): Row & { standing: ReturnType<typeof standingOf> } => {
    const [creditedMinor, commissionMinor, targetMinor] = [row.creditedMinor, row.commissionMinor, row.targetMinor].map(
      Number,
    ) as [number, number, number];
    const figures = { deals: Number(row.deals), creditedMinor, commissionMinor, targetMinor };
    const { personId, name, plan } = row;
    return {
      ...{ personId: personId ?? "", name: name ?? "", plan, ...figures },
      standing: standingOf(targetMinor, creditedMinor, quarter, day),
    };
  });
  const sum = (of: (row: Row) => number) => people.reduce((total, row) => total + of(row), 0);
  const whole = standingOf(
    sum((row) => row.targetMinor),
    sum((row) => row.creditedMinor),
    quarter,
    day,
  );
  const [period] = (
    await on.execute<{ lockedAt: Date | null }>(
      sql`select locked_at as "lockedAt" from credit_periods where quarter = ${quarter}`,
    )
  ).rows;
  const lockedAt = period?.lockedAt ? new Date(period.lockedAt) : null;
  return {
    ...{ quarter, currency, day, people, whole, lockedAt },
    commissionMinor: sum((row) => row.commissionMinor),
    may: { lock: may(actor, "credit:lock") && lockedAt === null && today(at) >= until },
  };
}

export type TeamMember = Awaited<ReturnType<typeof teamCredit>>["people"][number];
