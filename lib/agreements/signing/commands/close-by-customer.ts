import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { authorizeSigner } from "../domain/access";
import { agreementEvent, announced } from "../domain/events";
import { endLinks, endUndecided, moveAgreement, moveRequest, moveSigner, type SigningCase } from "../store";

type Closing = {
  readonly found: SigningCase;
  readonly as: "declined" | "change_requested";
  readonly statement: string;
};

/** Part of declining and of asking for a change: links end, and the owner and whoever sent it are told. */
export async function closeByCustomer(ctx: Context, { found, as, statement }: Closing) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { agreement, request, signer } = found;
    await moveSigner(tx, ctx, signer.id, as, { statement });
    await endLinks(tx, ctx, [signer.id], "closed");
    await endUndecided(tx, ctx, request.id, "revoked", "revoked");
    await moveRequest(tx, ctx, request, as, statement);
    const declined = as === "declined";
    await moveAgreement(tx, ctx, agreement, declined ? "declined" : "approved", { stateReason: statement });
    const told = {
      requestId: request.id,
      signerId: signer.id,
      name: signer.name,
      statement,
      ownerId: agreement.ownerId,
    };
    await record(tx, ctx, [
      declined
        ? announced(agreement, "agreement.declined", told)
        : agreementEvent(agreement, "agreement.change_asked", told),
    ]);
    await notify(tx, ctx, [agreement.ownerId, ...(request.sentBy ? [request.sentBy] : [])], {
      kind: declined ? "agreement_declined" : "agreement_change_asked",
      title: `${signer.name} ${declined ? "declined" : "asks for a change of"} ${agreement.number}: ${statement.slice(0, 120)}`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ requestId: request.id });
  });
}
