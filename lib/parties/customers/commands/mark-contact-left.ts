import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { MarkContactLeft } from "../inputs";
import { contactAsForm, lockContact, organisationEvent, saveContactLeft } from "../store";

/** Says that a contact no longer works there. They stay in the history and can be chosen for nothing new. */
export async function markContactLeft(ctx: Context, input: MarkContactLeft) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockContact(tx, input.id);
    const subject = { kind: "contact", id: row.id, label: row.name };
    if (row.leftAt) return refuse("has_left", { name: row.name });
    if (row.version !== input.version) return stale(tx, subject, row.version, contactAsForm(row));
    await saveContactLeft(tx, ctx, row);
    await record(tx, ctx, [organisationEvent("contact.left", row.organisationId, subject, { roles: row.roles })]);
    return ok({ id: row.id });
  });
}
