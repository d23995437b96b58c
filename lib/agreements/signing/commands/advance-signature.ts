import { system } from "@/lib/kernel/actor";
import { Broken } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { inScope } from "../../drafting/domain/scope";
import { agreementEvent } from "../domain/events";
import { isUndecided } from "../domain/signature-request";
import { countersigners } from "../queries/countersigners";
import { lockEnvelope, moveRequest } from "../store";
import { executeAgreement } from "./execute-agreement";
import { inviteNextSigners } from "./invite-next-signers";

/** Part of signing: after each signature the next signer is asked, then we are, and then the agreement is executed. */
export async function advanceSignature(given: Context, { requestId }: { readonly requestId: string }) {
  const ctx = { ...given, actor: system("signing") };
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, requestId);
    if (!envelope) throw new Broken("A signature without its request");
    if (given.actor.kind === "person") inScope(given.actor, envelope.agreement);
    const { agreement, request, signers } = envelope;
    if (signers.some((one) => isUndecided(one.state))) {
      await inviteNextSigners(within(ctx, tx), envelope);
      return ok({ next: "signer" as const });
    }
    if (!request.countersignatureNeeded) {
      await executeAgreement(within(ctx, tx), { requestId });
      return ok({ next: "executed" as const });
    }
    await moveRequest(tx, ctx, request, "awaiting_countersignature");
    await record(tx, ctx, [agreementEvent(agreement, "agreement.countersignature_asked", { requestId })]);
    const who = await countersigners(ctx.actor, [request.sentBy, agreement.ownerId], tx);
    await notify(
      tx,
      ctx,
      who.map((one) => one.id),
      {
        kind: "countersignature_wanted",
        title: `${agreement.number} is signed by the customer and waits for our countersignature`,
        href: `/agreements/${agreement.id}/signature`,
        subject: { kind: "agreement", id: agreement.id },
      },
    );
    return ok({ next: "countersignature" as const });
  });
}
