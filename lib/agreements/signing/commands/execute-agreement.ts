import { Broken } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { inScope } from "../../drafting/domain/scope";
import { releaseOrders } from "../../orders/commands/release-orders";
import { creditableLines } from "../../sellers/domain/creditable";
import { sharesOf } from "../../sellers/store";
import { copyJob } from "../domain/deadlines";
import { announced } from "../domain/events";
import { confirmedByAll } from "../domain/signature";
import { lockEnvelope, moveAgreement, moveRequest, signaturesOf } from "../store";

/**
 * Part of the last signature, in its transaction: the agreement is executed, and each confirmed order leaves as a request.
 * Triggers of the database refuse it when approval, a signature or our countersignature is missing.
 */
export async function executeAgreement(ctx: Context, { requestId }: { readonly requestId: string }) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, requestId);
    if (!envelope) throw new Broken("An agreement to execute without its request");
    inScope(ctx.actor, envelope.agreement);
    const { agreement, request, content } = envelope;
    const signed = await signaturesOf(tx, requestId);
    const confirmedOrders = confirmedByAll(signed, content);
    await moveRequest(tx, ctx, request, "completed");
    await moveAgreement(tx, ctx, agreement, "executed", { executedAt: ctx.now });
    const { contentSha256, agreementVersionId: versionId } = request;
    const bindingSha256 = signed[0]?.bindingSha256;
    const { effectiveDate, termMonths, totals, currency } = content;
    const told = {
      requestId,
      versionId,
      contentSha256,
      bindingSha256,
      confirmedOrders,
      effectiveDate,
      termMonths,
      totals,
      currency,
    };
    const parties = { organisationId: agreement.organisationId, ownerId: agreement.ownerId };
    const sold = {
      title: content.title,
      customer: content.customer.name,
      lines: creditableLines(content, confirmedOrders),
    };
    const sellers = await sharesOf(tx, agreement);
    await record(tx, ctx, [announced(agreement, "agreement.executed", { ...told, ...parties, ...sold, sellers })]);
    await releaseOrders(within(ctx, tx), { agreement, versionId, content, confirmedOrders });
    await addJob(tx, copyJob, { requestId }, { key: `copy:${requestId}` });
    await notify(tx, ctx, [agreement.ownerId, ...(request.sentBy ? [request.sentBy] : [])], {
      kind: "agreement_signed",
      title: `${agreement.number} is signed by ${content.customer.name}`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ agreementId: agreement.id });
  });
}
