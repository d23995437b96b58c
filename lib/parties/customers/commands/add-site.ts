import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { AddSite } from "../inputs";
import { insertSite, lockOrganisation, organisationEvent, siteNameTaken } from "../store";

/** Adds a place of the customer where products can be delivered. */
export async function addSite(ctx: Context, input: AddSite) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const organisation = await lockOrganisation(tx, input.organisationId);
    if (await siteNameTaken(tx, organisation.id, input.name)) return refuse("name_taken", { name: input.name });
    const id = await insertSite(tx, ctx, input);
    const { organisationId, ...given } = input;
    const subject = { kind: "site", id, label: `${input.name}, ${organisation.name}` };
    await record(tx, ctx, [organisationEvent("site.added", organisationId, subject, given)]);
    return ok({ id });
  });
}
