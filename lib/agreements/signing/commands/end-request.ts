import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { sendMail } from "@/lib/platform/mail";
import type { AgreementState } from "../../drafting/domain/agreement-lifecycle";
import { agreementEvent } from "../domain/events";
import { closedLetter } from "../domain/letters";
import { type Envelope, endUndecided, moveAgreement, moveRequest } from "../store";

type Ending = {
  readonly envelope: Envelope;
  readonly as: "revoked" | "expired" | "superseded";
  /** Where the agreement goes; undefined when another command moves it in the same transaction. */
  readonly agreement: AgreementState | undefined;
  readonly reason: string;
};

/** Part of revoking, expiring and superseding: every open link stops working and its holder is told. */
export async function endRequest(ctx: Context, { envelope, as, agreement: to, reason }: Ending) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const { agreement, request, content } = envelope;
    const signerState = as === "superseded" ? "revoked" : as;
    const ended = await endUndecided(tx, ctx, request.id, signerState, signerState);
    await moveRequest(tx, ctx, request, as, reason);
    if (to) await moveAgreement(tx, ctx, agreement, to, { stateReason: reason });
    await record(tx, ctx, [agreementEvent(agreement, `signature.${as}`, { requestId: request.id, reason })]);
    const informed = [...ended, ...envelope.signers.filter((one) => one.state === "signed")];
    for (const signer of informed)
      await sendMail(tx, ctx, {
        to: signer.email,
        ...closedLetter(content, { name: signer.name, why: reason }),
        purpose: "signing_closed",
        about: { kind: "agreement", id: agreement.id },
      });
    return ok({ requestId: request.id });
  });
}
