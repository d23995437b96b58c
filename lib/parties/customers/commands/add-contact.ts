import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { AddContact } from "../inputs";
import { addressTaken, insertContact, lockOrganisation, organisationEvent } from "../store";

/** Adds a person at the customer, with their part in the deal and what they may sign for. */
export async function addContact(ctx: Context, input: AddContact) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const organisation = await lockOrganisation(tx, input.organisationId);
    if (await addressTaken(tx, organisation.id, input.email)) return refuse("email_taken", { email: input.email });
    const id = await insertContact(tx, ctx, input);
    const { organisationId, ...given } = input;
    const subject = { kind: "contact", id, label: `${input.name}, ${organisation.name}` };
    await record(tx, ctx, [organisationEvent("contact.added", organisationId, subject, given)]);
    return ok({ id });
  });
}
