import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { CorrectContact } from "../inputs";
import { addressTaken, contactAsForm, lockContact, lockOrganisation, organisationEvent, saveContact } from "../store";

/** Corrects a contact: name, address, part in the deal, what they may sign for. */
export async function correctContact(ctx: Context, input: CorrectContact) {
  authorize(ctx.actor, "party:write");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    const row = await lockContact(tx, id);
    const subject = { kind: "contact", id, label: given.name };
    if (row.version !== version) return stale(tx, subject, row.version, contactAsForm(row));
    if (row.leftAt) return refuse("has_left", { name: row.name });
    await lockOrganisation(tx, row.organisationId);
    if (await addressTaken(tx, row.organisationId, given.email, id))
      return refuse("email_taken", { email: given.email });
    const changed = await saveContact(tx, ctx, row, given);
    await record(tx, ctx, [organisationEvent("contact.corrected", row.organisationId, subject, { changed })]);
    return ok({ id, version: row.version + 1 });
  });
}
