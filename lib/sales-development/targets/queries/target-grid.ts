import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { exchangeRates } from "@/lib/approvals/policies/queries/exchange-rates";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { periodOf, type Quarter } from "@/lib/kernel/quarter";
import { databaseNow } from "@/lib/platform/clock";
import { journalAbout } from "@/lib/platform/journal";
import { creditScope } from "../../credits/domain/scope";
import { standingOf } from "../domain/standing";
import { targetsOf, topGroups } from "../store";
import { attained, within } from "./attained";

/** The quarter's targets, a row for each seller this person may see and a column for each product group. */
export async function targetGrid(
  actor: Actor,
  asked: { readonly quarter: Quarter; readonly at?: Date },
  on: Reader = db,
) {
  authorize(actor, "target:read");
  const { quarter } = asked;
  const scope = creditScope(actor);
  const at = asked.at ?? (await databaseNow());
  const { from, until } = periodOf(quarter);
  const day: IsoDate = today(at) < until ? today(at) : addDays(until, -1);
  const { currency } = await exchangeRates(actor, at, on);
  const cells = await targetsOf(on, quarter);
  const sums = await attained(on, quarter, scope, currency);
  const { rows: sellers } = await on.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from people p
    where ${within(sql`p.id`, scope)} and (exists (select from targets t where t.person_id = p.id and t.quarter = ${quarter})
      or (p.active_from < ${until} and (p.active_until is null or p.active_until > ${from})
        and exists (select from person_roles r where r.person_id = p.id and r.role = 'sales_rep'
          and daterange(r.valid_from, r.valid_until) && daterange(${from}::date, ${until}::date))))
    order by p.name, p.id limit 300`);
  const groups = await topGroups(on);
  const cellOf = (personId: string, categoryId: string) =>
    cells.find((cell) => cell.personId === personId && cell.categoryId === categoryId);
  const people = sellers.map((seller) => {
    const own = sums.filter((sum) => sum.personId === seller.id);
    const row = groups.map((group) => {
      const cell = cellOf(seller.id, group.id);
      const credited = own.find((sum) => sum.groupId === group.id)?.minor ?? 0;
      return {
        groupId: group.id,
        n: cell?.n ?? 0,
        standing: standingOf(cell?.amountMinor ?? 0, credited, quarter, day),
      };
    });
    const whole = own.reduce((total, sum) => total + sum.minor, 0);
    return {
      ...seller,
      cells: row,
      standing: standingOf(
        row.reduce((total, cell) => total + cell.standing.targetMinor, 0),
        whole,
        quarter,
        day,
      ),
    };
  });
  return {
    ...{ quarter, currency, day, groups, people, isPlanned: cells.length > 0 },
    history: may(actor, "target:write") ? await journalAbout("target_plan", quarter, 20, on) : [],
    may: { plan: may(actor, "target:write") },
  };
}

export type TargetGrid = Awaited<ReturnType<typeof targetGrid>>;
