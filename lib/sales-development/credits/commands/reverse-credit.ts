import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { quarterOf } from "@/lib/kernel/quarter";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import type { ReverseCredit } from "../inputs";
import { groupsOfOfferings, lockSellers, openQuarter, originalsOf, reversalsOf } from "../store";
import { reverseLine } from "./reverse-line";

/**
 * Takes back what the cancelled items were credited with: for each seller and item a negative line that names its original,
 * in the quarter of the cancellation. An item that was taken back already is left.
 */
export async function reverseCredit(ctx: Context, input: ReverseCredit) {
  authorize(ctx.actor, "credit:write");
  return inTransaction(ctx, async (tx) => {
    const sellers = (await originalsOf(tx, input.agreementId)).map((line) => line.personId);
    if (sellers.length === 0) return ok({ lines: 0 });
    await lockSellers(tx, sellers);
    const originals = await originalsOf(tx, input.agreementId);
    const wanted = quarterOf(input.cancelledOn);
    const open = await openQuarter(tx, wanted);
    const quarter = open === wanted ? open : await openQuarter(tx, quarterOf(today(ctx.now)));
    const versions = input.lines.flatMap((line) => line.offeringVersionId ?? []);
    const groups = await groupsOfOfferings(tx, versions, "version");
    let lines = 0;
    for (const original of originals)
      for (const item of input.lines) {
        const reversed = await reversalsOf(tx, original.id);
        const categoryId = groups.get(item.offeringVersionId ?? "") ?? null;
        if (await reverseLine(tx, ctx, { input, original, reversed, item, categoryId, quarter })) lines += 1;
      }
    return ok({ lines });
  });
}
