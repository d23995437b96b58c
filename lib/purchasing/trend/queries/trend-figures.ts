import { and, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { productOrders, purchaseStages } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import type { OrderState } from "../../orders/domain/order-lifecycle";
import type { EndCause } from "../../orders/domain/purchase";
import type { Days, GapRange, PurchaseFilter } from "../../orders/domain/purchase-filter";
import { matching, receivedWithin } from "../../orders/queries/matching-purchases";

/** The figures of the trend, one statement each. Slot 0 is the period, slot 1 what it is compared with. */
export type Scope = {
  readonly actor: Actor;
  readonly filter: PurchaseFilter;
  readonly days: Days;
  readonly compared: Days | null;
  readonly cut: { readonly days: readonly Days[]; readonly compared: readonly Days[] };
  readonly on: Reader;
};
type Slot = 0 | 1;

const p = productOrders;
const epoch = (from: SQL, to: SQL) => sql`extract(epoch from ${to} - ${from})`;
const finishedIn = sql`case when ${p.finishedAt} is not null and ${p.state} <> 'rejected'
  then ${epoch(sql`${p.receivedAt}`, sql`${p.finishedAt}`)} end`;

/** The purchases of both periods with these columns and their slot. */
function cases({ actor, filter, days, compared }: Scope, columns: SQL): SQL {
  const current = receivedWithin(days);
  const both = compared ? or(current, receivedWithin(compared)) : current;
  return sql`(select case when ${current} then 0 else 1 end as slot, ${columns} from ${p}
    where ${and(matching(actor, filter), both)}) as c`;
}

async function rows<Row extends Record<string, unknown>>(scope: Scope, statement: SQL): Promise<Row[]> {
  return (await scope.on.execute<Row>(statement)).rows as Row[];
}

export type TypeRow = { slot: Slot; what: "form" | "direction" | "action" | "channel"; value: string; n: number };

export const byType = (scope: Scope) =>
  rows<TypeRow>(
    scope,
    sql`select slot,
      case when grouping(form) = 0 then 'form' when grouping(direction) = 0 then 'direction'
        when grouping(action) = 0 then 'action' else 'channel' end as what,
      coalesce(form, direction, action, channel_id::text, 'none') as value, count(*)::int as n
    from ${cases(scope, sql`${p.form} as form, ${p.direction} as direction, ${p.action} as action, ${p.channelId} as channel_id`)}
    group by grouping sets ((slot, form), (slot, direction), (slot, action), (slot, channel_id))
    order by what, n desc, value`,
  );

/** `bucket` counts from 1 in the order of the cut; null is the whole period. Times in seconds. */
export type PeriodRow = { slot: Slot; bucket: number | null; n: number; ended: number; times: number[] | null };

const startsOf = (cut: readonly Days[]) =>
  cut.length === 0
    ? sql`array[]::timestamptz[]`
    : sql`array[${sql.join(
        cut.map((days) => sql`${`${days.from}T00:00:00Z`}::timestamptz`),
        sql`, `,
      )}]`;

export const byPeriod = (scope: Scope) =>
  rows<PeriodRow>(
    scope,
    sql`select slot, bucket, count(*)::int as n, count(seconds)::int as ended,
      percentile_cont(array[0.5, 0.9]) within group (order by seconds) as times
    from (select slot, seconds, case slot when 0 then width_bucket(received_at, ${startsOf(scope.cut.days)})
      else width_bucket(received_at, ${startsOf(scope.cut.compared)}) end as bucket
      from ${cases(scope, sql`${p.receivedAt} as received_at, ${finishedIn} as seconds`)}) as cut
    group by grouping sets ((slot, bucket), (slot)) order by slot, bucket`,
  );

export const totalOf = (periods: readonly PeriodRow[], slot: Slot): number =>
  periods.find((row) => row.slot === slot && row.bucket === null)?.n ?? 0;

export type GapRow = { slot: Slot; range: GapRange | null; n: number; repeats: number; days: number[] | null };

export const byGap = (scope: Scope) =>
  rows<GapRow>(
    scope,
    sql`select slot, range, count(*)::int as n, count(gap_days)::int as repeats,
      percentile_cont(array[0.5, 0.9]) within group (order by gap_days) as days
    from (select slot, gap_days, case when gap_days is null then 'first' when gap_days <= 7 then '0-7'
      when gap_days <= 30 then '8-30' when gap_days <= 90 then '31-90' when gap_days <= 180 then '91-180'
      else '181-' end as range
      from ${cases(scope, sql`${p.gapDays} as gap_days`)}) as ranged
    group by grouping sets ((slot, range), (slot))`,
  );

export type PartyRow = { slot: Slot; parties: number; repeating: number };

export const byParty = (scope: Scope) =>
  rows<PartyRow>(
    scope,
    sql`select slot, count(*)::int as parties, (count(*) filter (where n > 1))::int as repeating
    from (select slot, organisation_id, count(*) as n
      from ${cases(scope, sql`${p.organisationId} as organisation_id`)} group by slot, organisation_id) as party
    group by slot`,
  );

export type StepRow = { slot: Slot; stage: OrderState; next: OrderState; n: number; times: number[] };

export const byStep = (scope: Scope) =>
  rows<StepRow>(
    scope,
    sql`select slot, stage, next, count(*)::int as n,
      percentile_cont(array[0.5, 0.9]) within group (order by seconds) as times
    from (select slot, s.stage, s.next, s.order_id, sum(${epoch(sql`s.entered_at`, sql`s.left_at`)}) as seconds
      from ${cases(scope, sql`${p.id} as id`)} join ${purchaseStages} s on s.order_id = c.id
      group by slot, s.stage, s.next, s.order_id) as stay
    group by slot, stage, next order by n desc, stage, next`,
  );

export type VariantRow = {
  path: string;
  n: number;
  compared: number;
  median: number | null;
  ended: number;
  total: number;
};

export const variantsShown = 6;

export const byVariant = (scope: Scope) =>
  rows<VariantRow>(
    scope,
    sql`select path, (count(*) filter (where slot = 0))::int as n, (count(*) filter (where slot = 1))::int as compared,
      percentile_cont(0.5) within group (order by seconds) filter (where slot = 0) as median,
      (count(seconds) filter (where slot = 0))::int as ended,
      (sum(count(*) filter (where slot = 0)) over ())::int as total
    from ${cases(scope, sql`${p.path} as path, ${finishedIn} as seconds`)}
    group by path order by n desc, path limit ${variantsShown}`,
  );

export type OutcomeRow = {
  slot: Slot;
  state: OrderState;
  cause: EndCause | null;
  started: boolean;
  currency: Currency;
  n: number;
  oneTimeMinor: number;
  monthlyMinor: number;
};

export const byOutcome = (scope: Scope) =>
  rows<OutcomeRow>(
    scope,
    sql`select slot, state, cause, started, currency, count(*)::int as n,
      sum(one_time)::float8 as "oneTimeMinor", sum(monthly)::float8 as "monthlyMinor"
    from ${cases(
      scope,
      sql`${p.state} as state, ${p.endCause} as cause, ${p.startedAt} is not null as started, ${p.currency} as currency,
        ${p.oneTimeMinor} as one_time, ${p.monthlyMinor} as monthly`,
    )} group by slot, state, cause, started, currency`,
  );
