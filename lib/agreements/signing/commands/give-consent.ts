import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { issueCode } from "../../codes/commands/issue-code";
import { authorizeSigner } from "../domain/access";
import { consentHash, consentVersion } from "../domain/consent";
import { agreementEvent } from "../domain/events";
import { openCeremony } from "../domain/signature";
import type { WithToken } from "../inputs";
import { moveSigner, saveConsent, signingCase } from "../store";

/** The signatory agrees to sign electronically: the agreement opens and the code is on its way, with one press. */
export async function giveConsent(ctx: Context, input: WithToken) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    const open = openCeremony(found.ceremony, ctx.now);
    if (!open.ok) return open;
    const { signer, agreement } = found;
    if (found.consent) return ok({ signerId: signer.id });
    const words = { consentVersion, consentSha256: consentHash };
    const from = { address: ctx.from?.address ?? null, agent: ctx.from?.agent ?? null };
    await saveConsent(tx, { id: newId(), signerId: signer.id, ...words, ...from, at: ctx.now });
    await moveSigner(tx, ctx, signer.id, "consented");
    await record(tx, ctx, [
      agreementEvent(agreement, "signature.consented", { signerId: signer.id, ...words, ...from }),
    ]);
    const sent = await issueCode(within(ctx, tx), { of: found, purpose: "sign" });
    return sent.ok ? ok({ signerId: signer.id }) : sent;
  });
}
