import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { periodOf } from "@/lib/kernel/quarter";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { LockCreditPeriod } from "../inputs";
import { lockPeriod } from "../store";

/** Closes a quarter that is over, for good: nothing in it changes any more, and corrections are lines in a later one. */
export async function lockCreditPeriod(ctx: Context, input: LockCreditPeriod) {
  authorize(ctx.actor, "credit:lock");
  return inTransaction(ctx, async (tx) => {
    const { quarter } = input;
    const { until } = periodOf(quarter);
    if (today(ctx.now) < until) return refuse("not_over", { until });
    if (!(await lockPeriod(tx, ctx, quarter))) return refuse("locked_already");
    const subject = { kind: "credit_period", id: quarter, label: `Credit ${quarter}` };
    await record(tx, ctx, [
      { type: "credit_period.locked", stream: `credit_period:${quarter}`, subject, data: { quarter } },
    ]);
    return ok({ quarter });
  });
}
