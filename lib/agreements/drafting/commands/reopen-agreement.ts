import { supersedeApprovals } from "@/lib/approvals/requests/commands/supersede-approvals";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { supersedeSignature } from "../../signing/commands/supersede-signature";
import { reopened } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { ReopenAgreement } from "../inputs";
import { agreementById, lockAgreement, saveAgreement } from "../store";

/** Goes on from a frozen version with the next one: approvals of the old no longer count and its signing links stop. */
export async function reopenAgreement(ctx: Context, input: ReopenAgreement) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const next = reopened(agreement);
    if (!next.ok) return next;
    const { id, state: from, contentSha256: contentHash } = agreement;
    if (input.version !== agreement.version) return stale(tx, { kind: "agreement", id }, agreement.version, {});
    await supersedeSignature(within(ctx, tx), { agreementId: id });
    await supersedeApprovals(within(ctx, tx), { subject: { kind: "agreement", id } });
    const now = (await agreementById(tx, id)) ?? agreement;
    const open = { contentSha256: null, approvedAt: null, sentAt: null, stateReason: null };
    const saved = await saveAgreement(tx, ctx, now, { ...next.value, ...open });
    const data = { from, contentHash, n: next.value.versionNumber };
    await record(tx, ctx, [agreementEvent("agreement.reopened", agreement, data)]);
    return ok({ id, n: next.value.versionNumber, version: saved.version });
  });
}
