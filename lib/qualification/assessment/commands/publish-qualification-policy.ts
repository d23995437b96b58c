import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { PublishQualificationPolicy } from "../inputs";
import { currentPolicy, insertPolicy } from "../store";

/** Puts a new version of the policy in force. Decisions already made keep the version they were made by. */
export async function publishQualificationPolicy(ctx: Context, input: PublishQualificationPolicy) {
  authorize(ctx.actor, "policy:manage");
  return inTransaction(ctx, async (tx) => {
    const { basedOn, pursueFrom, reviewFrom, managerAbove, materialValueChange, note, ...rest } = input;
    if (reviewFrom >= pursueFrom) return refuse("bands_overlap");
    const content = {
      ...rest,
      bands: { pursueFromBps: pursueFrom, reviewFromBps: reviewFrom },
      managerAboveMinor: managerAbove,
      materialValueChangeBps: materialValueChange,
    };
    const current = await currentPolicy(tx);
    if (current.number !== basedOn) return refuse("policy_moved_on", { number: current.number });
    const [id, number] = [newId(), basedOn + 1];
    const by = { publishedBy: personId(ctx.actor), publishedAt: ctx.now };
    const added = await insertPolicy(tx, { id, number, content, note, ...by });
    if (!added) return refuse("policy_moved_on", { number });
    await record(tx, ctx, [
      {
        type: "qualification_policy.published",
        stream: "qualification_policy",
        subject: { kind: "qualification_policy", id, label: `Version ${number}` },
        data: { number, note, from: current.content, to: content },
      },
    ]);
    return ok({ id, number });
  });
}
