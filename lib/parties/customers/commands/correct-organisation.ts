import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { personName } from "../../staff/queries/person-name";
import { mayHandOver } from "../domain/account";
import { asNew } from "../domain/duplicate";
import type { CorrectOrganisation } from "../inputs";
import {
  lockOrganisation,
  lookalikes,
  oneEntryAtATime,
  organisationAsForm,
  organisationEvent,
  requireColleague,
  saveOrganisation,
  wouldBeInsideItself,
} from "../store";

/** Corrects what we know of an organisation; handing the account to another seller is for the owner and those above. */
export async function correctOrganisation(ctx: Context, input: CorrectOrganisation) {
  authorize(ctx.actor, "party:write");
  const { id, version, acknowledged, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    await oneEntryAtATime(tx);
    const row = await lockOrganisation(tx, id);
    const subject = { kind: "organisation", id, label: `${row.number} ${given.name}` };
    if (row.version !== version) return stale(tx, subject, row.version, organisationAsForm(row));
    const handedOver = given.ownerId !== row.ownerId;
    if (handedOver && !mayHandOver(ctx.actor, row.ownerId)) return refuse("not_yours_to_hand_over");
    if (handedOver) await requireColleague(tx, ctx, given.ownerId);
    if (given.parentId && (await wouldBeInsideItself(tx, id, given.parentId))) return refuse("inside_itself");
    const renamed = given.name !== row.name;
    const seen = asNew(given, await lookalikes(tx, given, id), acknowledged || !renamed);
    if (!seen.ok) return seen;
    const changed = await saveOrganisation(tx, ctx, row, given);
    const type = handedOver ? "organisation.handed_over" : "organisation.corrected";
    const owner = handedOver ? [await personName(row.ownerId, tx), await personName(given.ownerId, tx)] : undefined;
    await record(tx, ctx, [organisationEvent(type, id, subject, { changed, owner })]);
    return ok({ id, version: row.version + 1 });
  });
}
