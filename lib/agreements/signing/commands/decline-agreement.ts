import { NotFound } from "@/lib/kernel/errors";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { authorizeSigner } from "../domain/access";
import { openCeremony } from "../domain/signature";
import type { WithStatement } from "../inputs";
import { signingCase } from "../store";
import { closeByCustomer } from "./close-by-customer";

/** The customer says no, with a reason. It ends the request for every signatory. */
export async function declineAgreement(ctx: Context, input: WithStatement) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    const open = openCeremony(found.ceremony, ctx.now);
    if (!open.ok) return open;
    await closeByCustomer(within(ctx, tx), { found, as: "declined", statement: input.statement });
    return ok({ signerId: found.signer.id });
  });
}
