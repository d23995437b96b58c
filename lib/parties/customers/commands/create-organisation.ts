import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { recordFirst } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { asNew } from "../domain/duplicate";
import type { CreateOrganisation } from "../inputs";
import { insertOrganisation, lookalikes, oneEntryAtATime, organisationEvent, requireColleague } from "../store";

/** Enters a customer, prospect, partner or provider, unless we know them already. */
export async function createOrganisation(ctx: Context, input: CreateOrganisation) {
  authorize(ctx.actor, "party:write");
  const { acknowledged, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    await oneEntryAtATime(tx);
    const seen = await asNew(given, await lookalikes(tx, given), acknowledged);
    if (!seen.ok) return seen;
    await requireColleague(tx, ctx, given.ownerId);
    const number = await nextNumber(tx, "CUS");
    const id = await insertOrganisation(tx, ctx, number, given);
    const subject = { kind: "organisation", id, label: `${number} ${given.name}` };
    await recordFirst(tx, ctx, [
      organisationEvent("organisation.created", id, subject, { number, ...given, despite: seen.value }),
    ]);
    return ok({ id, number });
  });
}
