import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { CorrectSite } from "../inputs";
import { lockOrganisation, lockSite, organisationEvent, saveSite, siteAsForm, siteNameTaken } from "../store";

/** Corrects a site's name or address. What was signed keeps the address it was signed with. */
export async function correctSite(ctx: Context, input: CorrectSite) {
  authorize(ctx.actor, "party:write");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    const row = await lockSite(tx, id);
    const subject = { kind: "site", id, label: given.name };
    if (row.version !== version) return stale(tx, subject, row.version, siteAsForm(row));
    await lockOrganisation(tx, row.organisationId);
    if (await siteNameTaken(tx, row.organisationId, given.name, id)) return refuse("name_taken", { name: given.name });
    const changed = await saveSite(tx, ctx, row, given);
    await record(tx, ctx, [organisationEvent("site.corrected", row.organisationId, subject, { changed })]);
    return ok({ id, version: row.version + 1 });
  });
}
