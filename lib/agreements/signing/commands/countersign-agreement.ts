import { personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { inScope } from "../../drafting/domain/scope";
import { countersign } from "../domain/countersignature";
import { agreementEvent } from "../domain/events";
import { providerSignature } from "../domain/signature";
import type { CountersignAgreement } from "../inputs";
import { lockEnvelope, saveSignature, signaturesOf } from "../store";
import { executeAgreement } from "./execute-agreement";

/** Our own authorised signatory signs what the customer signed; never whoever asked for the signature. */
export async function countersignAgreement(ctx: Context, input: CountersignAgreement) {
  authorize(ctx.actor, "agreement:countersign");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, input.requestId);
    if (!envelope) throw new NotFound("signature request", input.requestId);
    inScope(ctx.actor, envelope.agreement);
    const { agreement, request, content } = envelope;
    const by = { id: personId(ctx.actor), name: ctx.actor.name, contentSha256: input.contentSha256 };
    const decided = countersign({ ...request, ownerId: agreement.ownerId }, by);
    if (!decided.ok) return decided;
    const customers = await signaturesOf(tx, request.id);
    const typed = { id: newId(), at: ctx.now, from: ctx.from, typedName: input.typedName };
    const signature = providerSignature({ agreement, request, content, customers }, by, typed);
    await saveSignature(tx, signature);
    await record(tx, ctx, [agreementEvent(agreement, "agreement.countersigned", { ...signature })]);
    await executeAgreement(within(ctx, tx), { requestId: request.id });
    return ok({ agreementId: agreement.id });
  });
}
