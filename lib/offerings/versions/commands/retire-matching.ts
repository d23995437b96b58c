import { authorize } from "@/lib/kernel/permissions";
import { refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import type { RetireMatching } from "../../catalog/inputs";
import { mostRetired, retirementPreview } from "../../catalog/queries/retirement-preview";
import { retireOfferings } from "./retire-offerings";

/** Retires everything that fits and can be retired, as long as it is what the person was shown: all of it or none. */
export async function retireMatching(ctx: Context, { filter, mark, statusReason }: RetireMatching) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const found = await retirementPreview(ctx.actor, filter, tx);
    if (found.tooMany) return refuse("too_many", { most: mostRetired });
    if (found.mark !== mark) return refuse("matching_changed", { retiring: found.retiring.length });
    if (found.retiring.length === 0) return refuse("nothing_to_retire");
    return retireOfferings(within(ctx, tx), { offeringIds: found.retiring, statusReason });
  });
}
