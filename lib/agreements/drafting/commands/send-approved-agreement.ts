import { authorize } from "@/lib/kernel/permissions";
import { ok, type Refusal } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { sendForSignature } from "../../signing/commands/send-for-signature";
import { isApproved } from "../domain/agreement-lifecycle";
import { agreementEvent } from "../domain/events";
import { lockAgreement } from "../store";

class Held extends Error {
  constructor(readonly refusal: Refusal) {
    super("held");
  }
}

/** Lets an approved agreement leave by itself when that was wished. What holds it is told to its owner; the approval stays. */
export async function sendApprovedAgreement(
  ctx: Context,
  input: { readonly agreementId: string; readonly isOrderable?: boolean },
) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.agreementId);
    const { id, number, title, ownerId } = agreement;
    if (!isApproved(agreement.state) || !agreement.sendWhenApproved) return ok({ sent: false, held: null });
    try {
      await tx.transaction(async (part) => {
        const sent = await sendForSignature(within(ctx, part), { agreementId: id }, input);
        if (!sent.ok) throw new Held(sent.refusal);
      });
      return ok({ sent: true, held: null });
    } catch (error) {
      if (!(error instanceof Held)) throw error;
      await record(tx, ctx, [agreementEvent("agreement.sending_held", agreement, { refusal: error.refusal })]);
      await notify(tx, ctx, [ownerId], {
        kind: "agreement_held",
        title: `${number} ${title} is approved and was not sent: ${error.refusal.reason.replaceAll("_", " ")}`,
        href: `/agreements/${id}`,
        subject: { kind: "agreement", id },
      });
      return ok({ sent: false, held: error.refusal });
    }
  });
}
