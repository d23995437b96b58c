import { dateWords, overlaps } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import type { AssignPlan } from "../inputs";
import { assignmentsOfPerson, insertAssignment, lockPlan, nameOfPerson, planEvent, planSubject } from "../store";

/** From a day on this person is paid by this plan, for a time or until further notice. One plan at a time. */
export async function assignPlan(ctx: Context, input: AssignPlan) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const plan = await lockPlan(tx, input.planId);
    const person = await nameOfPerson(tx, input.personId);
    const period = { from: input.validFrom, until: input.validUntil };
    const held = await assignmentsOfPerson(tx, input.personId);
    const other = held.find((one) => overlaps(period, { from: one.validFrom, until: one.validUntil }));
    if (other)
      return refuse("has_a_plan", { person, plan: other.plan, from: other.validFrom, until: other.validUntil });
    const id = await insertAssignment(tx, ctx, input);
    await record(tx, ctx, [planEvent("compensation_plan.assigned", plan, { person, ...input })]);
    await notify(tx, ctx, [input.personId], {
      kind: "plan_assigned",
      title: `You are paid by ${plan.name} from ${dateWords(input.validFrom)} on`,
      href: "/sales-development/credit",
      subject: planSubject(plan),
    });
    return ok({ id });
  });
}
