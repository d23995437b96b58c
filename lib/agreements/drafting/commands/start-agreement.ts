import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { qualifiedOpportunity } from "@/lib/qualification/gates/queries/qualified-opportunity";
import { applyingTo } from "../../terms/domain/term-set";
import { termSetVersion } from "../../terms/store";
import { isOpen } from "../domain/agreement-lifecycle";
import { agreementEvent } from "../domain/events";
import { firstLines } from "../domain/first-lines";
import { head, standardClauses, startWith, usualTermMonths } from "../domain/start";
import type { StartAgreement } from "../inputs";
import { offersFor, offersNow } from "../queries/offers-now";
import { placesAndPeople } from "../queries/places-and-people";
import { startingChoices } from "../queries/starting-choices";
import { agreementsFrom, insertAgreement, insertClauses, insertFirst, lockOpportunity, saveContent } from "../store";

/** An agreement from a qualified opportunity: its items as lines at today's prices, one order, standard terms. */
export async function startAgreement(ctx: Context, input: StartAgreement) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    await lockOpportunity(tx, input.opportunityId);
    const from = await qualifiedOpportunity(ctx.actor, input.opportunityId, tx);
    const { decisionId, currency, items } = from;
    if (!decisionId || from.faults.length > 0) return refuse("not_qualified", { faults: from.faults });
    const open = (await agreementsFrom(tx, from.id)).find((each) => isOpen(each.state));
    const start = startWith(input, { ...(await startingChoices(ctx.actor, tx)), open });
    if (!start.ok) return start;
    const { channelId, termSet } = start.value;
    const asked = { channelId, currency, offeringVersionIds: items.map((item) => item.offeringVersionId) };
    const offers = offersFor(items, await offersNow(ctx.actor, asked, ctx.now, tx));
    const lines = firstLines(items, offers, usualTermMonths);
    if (!lines.ok) return lines;
    const around = await placesAndPeople(tx, from.organisationId);
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    const own = {
      id: newId(),
      number: await nextNumber(tx, "AGR"),
      decisionId,
      channelId,
      termSetVersionId: termSet.id,
    };
    const agreement = await insertAgreement(tx, { ...head(from, today(ctx.now), around.contacts), ...own, ...stamps });
    const { clauses } = await termSetVersion(tx, termSet.id);
    const stamp = { agreementId: agreement.id, now: ctx.now, newId };
    await insertClauses(tx, standardClauses(applyingTo(clauses, around.country), stamp));
    await insertFirst(tx, ctx, agreement, lines.value, around);
    await saveContent(tx, ctx, agreement);
    const data = { opportunityId: from.id, decisionId, lines: lines.value.length, termSet: termSet.name };
    await record(tx, ctx, [agreementEvent("agreement.started", agreement, data)]);
    return ok({ id: agreement.id, number: agreement.number });
  });
}
