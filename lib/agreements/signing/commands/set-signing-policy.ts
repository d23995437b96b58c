import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { SetSigningPolicy } from "../inputs";
import { signingPolicy } from "../queries/signing-policy";
import { saveSigningPolicy } from "../store";

/** A new rule for what is sent from now on; what is already out keeps the one it was sent under. */
export async function setSigningPolicy(ctx: Context, input: SetSigningPolicy) {
  authorize(ctx.actor, "policy:manage");
  return inTransaction(ctx, async (tx) => {
    const before = await signingPolicy({ kind: "system", name: "signing" }, tx);
    const policy = { id: newId(), no: before.no + 1, ...input, setBy: personId(ctx.actor), setAt: ctx.now };
    await saveSigningPolicy(tx, policy);
    const subject = { kind: "signing_policy", id: policy.id, label: `Signing policy ${policy.no}` };
    const { countersignAbove, linkDays, reminderDays } = input;
    const was = {
      countersignAbove: before.countersignAbove,
      linkDays: before.linkDays,
      reminderDays: before.reminderDays,
    };
    await record(tx, ctx, [
      {
        type: "signing_policy.set",
        stream: "signing-policy",
        subject,
        data: { no: policy.no, countersignAbove, linkDays, reminderDays, was },
      },
    ]);
    return ok({ no: policy.no });
  });
}
