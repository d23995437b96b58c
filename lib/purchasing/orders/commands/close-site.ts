import { authorize } from "@/lib/kernel/permissions";
import { refuse } from "@/lib/kernel/result";
import { markSiteClosed } from "@/lib/parties/customers/commands/mark-site-closed";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { siteUses } from "../queries/site-uses";

/**
 * Closes a customer's site when nothing hangs on it any more. It stands here because purchasing knows everything that can:
 * its orders, the products they made, and the agreements they come from. The site is locked first, so that nothing is
 * written to it meanwhile.
 */
export async function closeSite(ctx: Context, input: Parameters<typeof markSiteClosed>[1]) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const closed = await markSiteClosed(within(ctx, tx), input);
    if (!closed.ok) return closed;
    const { uses, unseen } = await siteUses(ctx.actor, input.id, tx);
    if (uses.length + unseen > 0) return refuse("in_use", { name: closed.value.name, uses, unseen });
    return closed;
  });
}
