import { and, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { productOrders, purchaseStages } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { Broken } from "@/lib/kernel/errors";
import type { Currency } from "@/lib/kernel/money";
import type { OrderState } from "../../orders/domain/order-lifecycle";
import type { EndCause } from "../../orders/domain/purchase";
import type { Days, GapRange, PurchaseFilter } from "../../orders/domain/purchase-filter";
import { matching, receivedWithin } from "../../orders/queries/matching-purchases";

type Cut = { readonly days: readonly Days[]; readonly compared: readonly Days[] };
export type Scope = {
  readonly actor: Actor;
  readonly filter: PurchaseFilter;
  readonly days: Days;
  readonly compared: Days | null;
  /** The period cut as arrivals are counted, and coarser, as times are measured. */
  readonly cut: Cut;
  readonly coarse: Cut;
};
type Slot = 0 | 1;

export type Figures = {
  readonly types: readonly TypeRow[];
  readonly periods: readonly PeriodRow[];
  readonly times: readonly PeriodRow[];
  readonly gaps: readonly GapRow[];
  readonly parties: readonly PartyRow[];
  readonly steps: readonly StepRow[];
  readonly variants: readonly VariantRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
};

/** The figures of the trend, in one statement over the same purchases. Slot 0 is the period, slot 1 what it is compared with. */
export async function trendFigures(scope: Scope, on: Reader): Promise<Figures> {
  const figures: Record<keyof Figures, SQL> = {
    types: byType,
    periods: byPeriod(scope.cut),
    times: byPeriod(scope.coarse),
    gaps: byGap,
    parties: byParty,
    steps: byStep,
    variants: byVariant,
    outcomes: byOutcome,
    channels: sql`select id, name from channels order by name`,
  };
  const each = Object.entries(figures).map(
    ([name, rows]) => sql`(select coalesce(json_agg(f), '[]') from (${rows}) as f) as ${sql.identifier(name)}`,
  );
  const { rows } = await on.execute<Figures>(
    sql`with c as materialized (${cases(scope)}) select ${sql.join(each, sql`, `)}`,
  );
  const [found] = rows;
  if (!found) throw new Broken("Figures without a row");
  return found;
}

const p = productOrders;
/** Seconds, as the percentiles take them: decimals are slower to add and to sort. */
const epoch = (from: SQL, to: SQL) => sql`extract(epoch from ${to} - ${from})::float8`;

/** The purchases of both periods with what the figures are made of. */
function cases({ actor, filter, days, compared }: Scope): SQL {
  const current = receivedWithin(days);
  const both = compared ? or(current, receivedWithin(compared)) : current;
  return sql`select case when ${current} then 0 else 1 end as slot, ${p.id} as id, ${p.form} as form,
    ${p.direction} as direction, ${p.action} as action, ${p.channelId} as channel_id, ${p.receivedAt} as received_at,
    case when ${p.finishedAt} is not null and ${p.state} <> 'rejected'
      then ${epoch(sql`${p.receivedAt}`, sql`${p.finishedAt}`)} end as seconds,
    ${p.gapDays} as gap_days, ${p.organisationId} as organisation_id, ${p.path} as path, ${p.state} as state,
    ${p.endCause} as cause, ${p.startedAt} is not null as started, ${p.currency} as currency,
    ${p.oneTimeMinor} as one_time, ${p.monthlyMinor} as monthly
    from ${p} where ${and(matching(actor, filter), both)}`;
}

export type TypeRow = { slot: Slot; what: "form" | "direction" | "action" | "channel"; value: string; n: number };

const byType = sql`select slot,
    case when grouping(form) = 0 then 'form' when grouping(direction) = 0 then 'direction'
      when grouping(action) = 0 then 'action' else 'channel' end as what,
    coalesce(form, direction, action, channel_id::text, 'none') as value, count(*)::int as n
  from c group by grouping sets ((slot, form), (slot, direction), (slot, action), (slot, channel_id))
  order by what, n desc, value`;

/** `bucket` counts from 1 in the order of the cut; null is the whole period. Times in seconds. */
export type PeriodRow = { slot: Slot; bucket: number | null; n: number; ended: number; times: number[] | null };

const startsOf = (cut: readonly Days[]) =>
  cut.length === 0
    ? sql`array[]::timestamptz[]`
    : sql`array[${sql.join(
        cut.map((days) => sql`${`${days.from}T00:00:00Z`}::timestamptz`),
        sql`, `,
      )}]`;

const byPeriod = (cut: Cut) => sql`select slot, bucket, count(*)::int as n, count(seconds)::int as ended,
    percentile_cont(array[0.5, 0.9]) within group (order by seconds) as times
  from (select slot, seconds, case slot when 0 then width_bucket(received_at, ${startsOf(cut.days)})
    else width_bucket(received_at, ${startsOf(cut.compared)}) end as bucket from c) as cut
  group by grouping sets ((slot, bucket), (slot)) order by slot, bucket`;

export const totalOf = (periods: readonly PeriodRow[], slot: Slot): number =>
  periods.find((row) => row.slot === slot && row.bucket === null)?.n ?? 0;

export type GapRow = { slot: Slot; range: GapRange | null; n: number; repeats: number; days: number[] | null };

const byGap = sql`select slot, range, count(*)::int as n, count(gap_days)::int as repeats,
    percentile_cont(array[0.5, 0.9]) within group (order by gap_days) as days
  from (select slot, gap_days, case when gap_days is null then 'first' when gap_days <= 7 then '0-7'
    when gap_days <= 30 then '8-30' when gap_days <= 90 then '31-90' when gap_days <= 180 then '91-180'
    else '181-' end as range from c) as ranged
  group by grouping sets ((slot, range), (slot))`;

export type PartyRow = { slot: Slot; parties: number; repeating: number };

const byParty = sql`select slot, count(*)::int as parties, (count(*) filter (where n > 1))::int as repeating
  from (select slot, organisation_id, count(*) as n from c group by slot, organisation_id) as party group by slot`;

export type StepRow = { slot: Slot; stage: OrderState; next: OrderState; n: number; times: number[] };

const byStep = sql`select slot, stage, next, count(*)::int as n,
    percentile_cont(array[0.5, 0.9]) within group (order by seconds) as times
  from (select slot, s.stage, s.next, s.order_id, sum(${epoch(sql`s.entered_at`, sql`s.left_at`)}) as seconds
    from c join ${purchaseStages} s on s.order_id = c.id group by slot, s.stage, s.next, s.order_id) as stay
  group by slot, stage, next order by n desc, stage, next`;

export type VariantRow = {
  path: string;
  n: number;
  compared: number;
  median: number | null;
  ended: number;
  total: number;
};

const variantsShown = 6;

const byVariant = sql`select path, (count(*) filter (where slot = 0))::int as n,
    (count(*) filter (where slot = 1))::int as compared,
    percentile_cont(0.5) within group (order by seconds) filter (where slot = 0) as median,
    (count(seconds) filter (where slot = 0))::int as ended,
    (sum(count(*) filter (where slot = 0)) over ())::int as total
  from c group by path order by n desc, path limit ${variantsShown}`;

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

const byOutcome = sql`select slot, state, cause, started, currency, count(*)::int as n,
    sum(one_time)::float8 as "oneTimeMinor", sum(monthly)::float8 as "monthlyMinor"
  from c group by slot, state, cause, started, currency`;
