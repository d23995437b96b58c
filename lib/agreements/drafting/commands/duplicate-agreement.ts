import { newId } from "@/lib/kernel/id";
import { addDays, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { agreementEvent } from "../domain/events";
import { offerDays, startsOn } from "../domain/start";
import type { DuplicateAgreement } from "../inputs";
import { copyParts, insertAgreement, lockAgreement, saveContent } from "../store";

/** A new draft with the same lines, clauses and orders. Prices stay as they were until they are taken anew. */
export async function duplicateAgreement(ctx: Context, input: DuplicateAgreement) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const original = await lockAgreement(tx, ctx.actor, input.id);
    const day = today(ctx.now);
    const { title, opportunityId, opportunityNumber, decisionId, organisationId, ownerId, channelId } = original;
    const about = { title, opportunityId, opportunityNumber, decisionId, organisationId, ownerId, channelId };
    const { currency, termSetVersionId, signatoryContactId, termMonths, sendWhenApproved } = original;
    const terms = { currency, termSetVersionId, signatoryContactId, termMonths, sendWhenApproved };
    const dates = { startsOn: startsOn(day, original.startsOn), validUntil: addDays(day, offerDays) };
    const own = { id: newId(), number: await nextNumber(tx, "AGR"), copiedFromId: original.id };
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    const copy = await insertAgreement(tx, { ...about, ...terms, ...dates, ...own, ...stamps });
    await copyParts(tx, ctx, original.id, copy.id);
    await saveContent(tx, ctx, copy);
    const data = { copiedFrom: original.number };
    await record(tx, ctx, [agreementEvent("agreement.duplicated", copy, data)]);
    return ok({ id: copy.id, number: copy.number });
  });
}
