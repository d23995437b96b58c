import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { quarterOf } from "@/lib/kernel/quarter";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { dealOf } from "../domain/deal";
import type { CreditAgreement } from "../inputs";
import { groupsOfOfferings, lockSellers, openQuarter, originalsOf } from "../store";
import { creditSeller } from "./credit-seller";

/**
 * Credits the sellers of a signed agreement, each with one line, however often the signature is told. The day of the
 * signature says which quarter; when that one is locked the line goes into the one that is open now.
 */
export async function creditAgreement(ctx: Context, input: CreditAgreement) {
  authorize(ctx.actor, "credit:write");
  return inTransaction(ctx, async (tx) => {
    const sellers = input.sellers;
    await lockSellers(
      tx,
      sellers.map((seller) => seller.personId),
    );
    const credited = await originalsOf(tx, input.agreementId);
    if (credited.length > 0) return ok({ lines: credited.length, quarter: credited[0]?.quarter });
    const wanted = quarterOf(input.signedOn);
    const open = await openQuarter(tx, wanted);
    const quarter = open === wanted ? open : await openQuarter(tx, quarterOf(today(ctx.now)));
    const groups = await groupsOfOfferings(
      tx,
      input.lines.map((line) => line.offeringId),
    );
    const deal = dealOf(input.currency, input.lines, (offeringId) => groups.get(offeringId) ?? null);
    for (const share of sellers) await creditSeller(tx, ctx, { input, deal, share, quarter });
    return ok({ lines: sellers.length, quarter });
  });
}
