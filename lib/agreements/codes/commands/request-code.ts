import { NotFound } from "@/lib/kernel/errors";
import { refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { authorizeSigner } from "../../signing/domain/access";
import { openCeremony } from "../../signing/domain/signature";
import type { WithToken } from "../../signing/inputs";
import { signingCase } from "../../signing/store";
import { issueCode } from "./issue-code";

/** Another code to the same mailbox: to sign, or after signing to download the copy. */
export async function requestCode(ctx: Context, input: WithToken) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const found = await signingCase(tx, input.token, tx);
    if (!found) throw new NotFound("signing link", "");
    if (found.signer.state === "signed") return issueCode(within(ctx, tx), { of: found, purpose: "download" });
    const open = openCeremony(found.ceremony, ctx.now);
    if (!open.ok) return open;
    if (!found.consent) return refuse("not_complete", { missing: [{ what: "consent" as const }] });
    return issueCode(within(ctx, tx), { of: found, purpose: "sign" });
  });
}
