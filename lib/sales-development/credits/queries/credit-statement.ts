import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { creditLines, creditPeriods, people } from "@/db/schema";
import { exchangeRates } from "@/lib/approvals/policies/queries/exchange-rates";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { addDays, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { periodOf, type Quarter } from "@/lib/kernel/quarter";
import { databaseNow } from "@/lib/platform/clock";
import { baseRateBps, payTerms } from "../../compensation/domain/tiers";
import { planInForce } from "../../compensation/store";
import { standingOf } from "../../targets/domain/standing";
import { attained } from "../../targets/queries/attained";
import { targetsOf, topGroups } from "../../targets/store";
import { quotaOf } from "../domain/credit";
import { maySeeCredit } from "../domain/scope";

const most = 500;

/** One person's credit in a quarter: each line with how it came to be, what they add up to, and how the target stands. */
export async function creditStatement(
  actor: Actor,
  asked: { readonly personId: string; readonly quarter: Quarter; readonly at?: Date },
  on: Reader = db,
) {
  authorize(actor, "credit:read");
  const { personId, quarter } = asked;
  if (!isId(personId)) throw new NotFound("statement", personId);
  maySeeCredit(actor, personId);
  const [person] = await on.select({ name: people.name }).from(people).where(eq(people.id, personId));
  if (!person) throw new NotFound("statement", personId);
  const at = asked.at ?? (await databaseNow());
  const { from, until } = periodOf(quarter);
  const day = today(at) < from ? from : today(at) < until ? today(at) : addDays(until, -1);
  const plan = await planInForce(on, personId, day);
  const currency = plan?.currency ?? (await exchangeRates(actor, at, on)).currency;
  const [lines, [period], groups, cells, sums] = await Promise.all([
    linesOf(on, personId, quarter),
    on.select().from(creditPeriods).where(eq(creditPeriods.quarter, quarter)),
    topGroups(on),
    targetsOf(on, quarter),
    attained(on, quarter, [personId], currency),
  ]);
  const own = cells.filter((cell) => cell.personId === personId && cell.currency === currency);
  const targetMinor = own.reduce((sum, cell) => sum + cell.amountMinor, 0);
  const total = (of: (line: (typeof lines)[number]) => number) => lines.reduce((sum, line) => sum + of(line), 0);
  const credited = (groupId: string | null) => sums.find((sum) => sum.groupId === groupId)?.minor ?? 0;
  const quota = plan && quotaOf(plan, targetMinor);
  return {
    ...{ personId, name: person.name, quarter, currency, day, lines, lockedAt: period?.lockedAt ?? null },
    isOwn: actor.kind === "person" && actor.id === personId,
    creditedMinor: total((line) => line.creditedMinor),
    commissionMinor: total((line) => line.commissionMinor),
    standing: standingOf(
      targetMinor,
      total((line) => line.tcvMinor),
      quarter,
      day,
    ),
    groups: groups
      .map((group) => {
        const target = own.find((cell) => cell.categoryId === group.id)?.amountMinor ?? 0;
        return { ...group, standing: standingOf(target, credited(group.id), quarter, day) };
      })
      .filter(({ standing }) => standing.targetMinor > 0 || standing.creditedMinor !== 0),
    ungroupedMinor: credited(null),
    plan: plan && quota && { ...plan, quota, baseRateBps: baseRateBps(plan), pays: payTerms(plan, quota.minor) },
    may: { readPlan: may(actor, "compensation:read") },
  };
}

export type CreditStatement = Awaited<ReturnType<typeof creditStatement>>;
export type CreditLine = CreditStatement["lines"][number];

const linesOf = (on: Reader, personId: string, quarter: Quarter) =>
  on
    .select()
    .from(creditLines)
    .where(and(eq(creditLines.personId, personId), eq(creditLines.quarter, quarter)))
    .orderBy(asc(creditLines.creditedOn), asc(creditLines.id))
    .limit(most);
