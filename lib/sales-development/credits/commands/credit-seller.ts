import { convert } from "@/lib/approvals/policies/domain/authority";
import { exchangeRates } from "@/lib/approvals/policies/queries/exchange-rates";
import { formatMoney } from "@/lib/kernel/money";
import type { Quarter } from "@/lib/kernel/quarter";
import type { Context, Tx } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { planInForce } from "../../compensation/store";
import { targetSumOf } from "../../targets/store";
import { converted, creditOf, payFor, quotaOf, type Share } from "../domain/credit";
import { type Deal, partsOf } from "../domain/deal";
import { creditEvent } from "../domain/events";
import type { CreditAgreement } from "../inputs";
import { creditedSoFar, insertLine } from "../store";

type Given = { input: CreditAgreement; deal: Deal; share: Share; quarter: Quarter };

/** Part of crediting an agreement: one seller's line, with the plan of the day of the signature and what stood before it. */
export async function creditSeller(tx: Tx, ctx: Context, { input, deal, share, quarter }: Given): Promise<void> {
  const { personId, kind, shareBps } = share;
  const plan = await planInForce(tx, personId, input.signedOn);
  const { rates, ...ours } = await exchangeRates(ctx.actor, ctx.now, tx);
  const currency = plan?.currency ?? ours.currency;
  const own = converted(deal, currency, (minor, from, to) => convert(minor, from, to, rates));
  const amounts = creditOf(own, share, input.sellers);
  const measure = plan?.measure ?? "tcv";
  const prior = await creditedSoFar(tx, { personId, quarter, measure, currency });
  const quota = plan && quotaOf(plan, await targetSumOf(tx, personId, quarter, currency));
  const pay = plan && quota && payFor(plan, quota, prior, amounts[measure]);
  const calculation = {
    ...{ deal: { ...deal.amounts, currency: deal.currency }, kind, shareBps, plan: pay?.plan ?? null },
    converted: currency === deal.currency ? null : { ...own, currency },
  };
  const line = {
    ...{ personId, kind, shareBps, quarter, currency, measure, calculation, creditedOn: input.signedOn, at: ctx.now },
    ...{ agreementId: input.agreementId, agreementNumber: input.number, agreementTitle: input.title },
    organisationName: input.customer,
    ...{ tcvMinor: amounts.tcv, creditedMinor: amounts[measure], commissionMinor: pay?.commissionMinor ?? 0 },
    planVersionId: plan?.versionId ?? null,
  };
  const id = await insertLine(tx, line, partsOf(deal, amounts.tcv));
  await record(tx, ctx, [creditEvent("credit.given", { id, ...line }, { kind, shareBps, quarter, measure })]);
  await notify(tx, ctx, [personId], {
    kind: "credit_given",
    title: `${input.number} credits you ${formatMoney({ minor: line.creditedMinor, currency })}`,
    href: `/sales-development/credit?quarter=${quarter}`,
    subject: { kind: "agreement", id: input.agreementId },
  });
}
