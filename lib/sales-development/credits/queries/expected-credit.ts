import { db, type Reader } from "@/db/client";
import { convert } from "@/lib/approvals/policies/domain/authority";
import { exchangeRates } from "@/lib/approvals/policies/queries/exchange-rates";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { today } from "@/lib/kernel/period";
import { may } from "@/lib/kernel/permissions";
import { quarterOf } from "@/lib/kernel/quarter";
import { databaseNow } from "@/lib/platform/clock";
import type { Measured } from "../../compensation/domain/measure";
import { planInForce } from "../../compensation/store";
import { targetSumOf } from "../../targets/store";
import { converted, creditOf, payFor, quotaOf, type Share } from "../domain/credit";
import { creditedSoFar } from "../store";

type Asked = {
  readonly currency: Currency;
  readonly sellers: readonly Share[];
  /** The deal as it stands, and as it would be otherwise. */
  readonly variants: readonly Measured[];
};

/**
 * What a deal signed today would credit and pay the person who asks, for each variant. Only ever their own: nobody learns by
 * it what somebody else is paid. Undefined when they are no seller of the deal.
 */
export async function expectedCredit(actor: Actor, asked: Asked, given: { readonly at?: Date } = {}, on: Reader = db) {
  if (actor.kind !== "person" || !may(actor, "credit:read")) return undefined;
  const own = asked.sellers.filter((seller) => seller.personId === actor.id);
  if (own.length === 0) return undefined;
  const at = given.at ?? (await databaseNow());
  const plan = await planInForce(on, actor.id, today(at));
  if (!plan) return { plan: null, variants: [] };
  const { rates } = await exchangeRates(actor, at, on);
  const { currency, measure } = plan;
  if (convert(0, asked.currency, currency, rates) === undefined) return { plan: null, variants: [] };
  const of = { personId: actor.id, quarter: quarterOf(today(at)), measure, currency };
  const prior = await creditedSoFar(on, of);
  const quota = quotaOf(plan, await targetSumOf(on, actor.id, of.quarter, currency));
  const variants = asked.variants.map((amounts) => {
    const deal = converted({ amounts, currency: asked.currency }, currency, (minor, from, to) =>
      convert(minor, from, to, rates),
    );
    const creditedMinor = own.reduce((sum, share) => sum + creditOf(deal, share, asked.sellers)[measure], 0);
    return { creditedMinor, commissionMinor: payFor(plan, quota, prior, creditedMinor).commissionMinor };
  });
  return { plan: { name: plan.name, measure, currency }, variants };
}
