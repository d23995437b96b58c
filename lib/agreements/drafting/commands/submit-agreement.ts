import { requestApproval } from "@/lib/approvals/requests/commands/request-approval";
import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { approvalCard } from "../domain/card";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { factsOf } from "../domain/facts";
import { formValues } from "../domain/header";
import type { SubmitAgreement } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { readiness } from "../queries/readiness";
import { freeze, lockAgreement } from "../store";
import { sendApprovedAgreement } from "./send-approved-agreement";
import { settleApproval } from "./settle-approval";

/**
 * Freezes version n with the hash of its content and asks for the approvals that its facts need. Where none is needed that
 * is recorded as a decision, the agreement is approved at once, and it leaves for signature when that was wished.
 */
export async function submitAgreement(ctx: Context, input: SubmitAgreement) {
  authorize(ctx.actor, "agreement:submit");
  const requester = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const { id, number, title, versionNumber: n } = agreement;
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id }, agreement.version, formValues(agreement));
    const draft = await draftOf(tx, agreement);
    const { obstacles, content } = await readiness(ctx.actor, agreement, draft, ctx.now, tx);
    if (obstacles.length > 0) return refuse("not_ready", { obstacles });
    const facts = factsOf(draft, content, requester);
    const contentHash = await freeze(tx, ctx, agreement, { content, facts, by: requester });
    await record(tx, ctx, [agreementEvent("agreement.submitted", agreement, { n, contentHash, facts })]);
    const subject = { kind: "agreement", id, label: `${number} ${title}`, href: `/agreements/${id}` };
    const card = approvalCard(draft, content, facts);
    const asked = await requestApproval(within(ctx, tx), { subject, contentHash, facts, card, requestedBy: requester });
    if (!asked.ok) return asked;
    const { state: approval } = asked.value;
    const { value: outcome } = await settleApproval(within(ctx, tx), { agreementId: id });
    if (!outcome.settled) return ok({ id, n, contentHash, approval, sent: false, held: null });
    const leaving = await sendApprovedAgreement(within(ctx, tx), { agreementId: id, isOrderable: true });
    return ok({ id, n, contentHash, approval, ...leaving.value });
  });
}
