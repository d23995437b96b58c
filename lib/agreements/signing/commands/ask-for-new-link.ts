import { NotFound } from "@/lib/kernel/errors";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { takeFrom } from "@/lib/platform/guessing";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { authorizeSigner } from "../domain/access";
import { agreementEvent } from "../domain/events";
import type { WithToken } from "../inputs";
import { signingCase } from "../store";

/** Whoever holds a link that no longer works asks the sender for another. It gives nothing away by itself. */
export async function askForNewLink(ctx: Context, input: WithToken) {
  authorizeSigner(ctx.actor);
  if (!(await takeFrom("signing_link_asked", ctx.actor.id, 3, 3600))) return refuse("asked_already");
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    const { agreement, request, signer } = found;
    await record(tx, ctx, [
      agreementEvent(agreement, "signature.link_asked", { signerId: signer.id, name: signer.name }),
    ]);
    await notify(tx, ctx, [agreement.ownerId, ...(request.sentBy ? [request.sentBy] : [])], {
      kind: "signing_link_asked",
      title: `${signer.name} asks for a new link to sign ${agreement.number}`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ signerId: signer.id });
  });
}
