import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { AgreementContent } from "../../drafting/domain/content";
import { inScope } from "../../drafting/domain/scope";
import { maskedEmail } from "../domain/address";
import { announced } from "../domain/events";
import { envelopeOf, maySend } from "../domain/sending";
import type { SendForSignature } from "../inputs";
import { sendingFacts } from "../queries/sending-facts";
import { signingPolicy } from "../queries/signing-policy";
import { frozenVersion, lockAgreement, moveAgreement, planDeadlines, saveEnvelope } from "../store";
import { inviteNextSigners } from "./invite-next-signers";

/** Found by whoever sends in the transaction that looked: what is ordered is sold and there is room for it. */
type Found = { readonly isOrderable?: boolean };

/** Sends the approved version to the customer's signatories: each gets a link of their own when it is their turn. */
export async function sendForSignature(ctx: Context, input: SendForSignature, found: Found = {}) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, input.agreementId);
    if (!agreement) throw new NotFound("agreement", input.agreementId);
    inScope(ctx.actor, agreement);
    const version = await frozenVersion(tx, agreement.id, agreement.contentSha256);
    if (!version) return refuse("not_approved", { state: agreement.state });
    const content = version.content as AgreementContent;
    const authorityReason = input.authorityReason ?? null;
    const given = { authorityReason, isOrderable: found.isOrderable ?? false };
    const facts = await sendingFacts(ctx.actor, agreement, content, given, ctx.now, tx);
    const allowed = maySend(facts, ctx.now);
    if (!allowed.ok) return allowed;
    const policy = await signingPolicy(ctx.actor, tx);
    const sentBy = ctx.actor.kind === "person" ? ctx.actor.id : agreement.submittedBy;
    const agreed = { agreementId: agreement.id, validUntil: agreement.validUntil, version, content };
    const leaving = envelopeOf({ id: newId(), ...agreed, policy, sentBy, authorityReason }, ctx.now);
    const { request, signers } = await saveEnvelope(tx, leaving.request, leaving.signers);
    await moveAgreement(tx, ctx, agreement, "out_for_signature", { sentAt: ctx.now });
    const { contentSha256, countersignatureNeeded, expiresAt } = request;
    const to = signers.map((one) => ({ name: one.name, email: maskedEmail(one.email) }));
    const told = { requestId: request.id, version: version.n, contentSha256, expiresAt, to, countersignatureNeeded };
    await record(tx, ctx, [announced(agreement, "agreement.sent", { ...told, authorityReason })]);
    await inviteNextSigners(within(ctx, tx), { agreement, request, signers, content });
    await planDeadlines(tx, request, policy.reminderDays);
    return ok({ requestId: request.id, agreementId: agreement.id });
  });
}
