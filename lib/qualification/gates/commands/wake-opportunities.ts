import { dateWords } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { must, ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notify";
import { opportunityHref } from "@/lib/qualification/opportunities/domain/events";
import { lockDueDeferrals } from "../store";
import { reopenOpportunity } from "./reopen-opportunity";

/**
 * Takes up again what was deferred until today, at most a hundred in one transaction, and tells the owners. Run by the
 * clock; running it twice wakes nothing twice, because what woke up is no longer deferred.
 */
export async function wakeOpportunities(ctx: Context) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const due = await lockDueDeferrals(tx, ctx.now, 100);
    for (const { id, number, name, ownerId, version, wakeOn } of due) {
      must(
        await reopenOpportunity(within(ctx, tx), {
          id,
          version,
          why: `deferred until ${wakeOn === null ? "today" : dateWords(wakeOn)}`,
        }),
      );
      await notify(tx, ctx, [ownerId], {
        kind: "opportunity_woke",
        title: `${number} ${name} was deferred until today`,
        href: opportunityHref(id),
        subject: { kind: "opportunity", id },
      });
    }
    return ok({ woken: due.length });
  });
}
