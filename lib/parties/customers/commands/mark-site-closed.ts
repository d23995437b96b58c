import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { CloseSite } from "../inputs";
import { lockSite, organisationEvent, saveSiteClosed, siteAsForm } from "../store";

/** The part of closing a site that customers know of; whether something still hangs on it, `closeSite` looks afterwards. */
export async function markSiteClosed(ctx: Context, input: CloseSite) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockSite(tx, input.id);
    const subject = { kind: "site", id: row.id, label: row.name };
    if (row.closedAt) return refuse("site_closed", { name: row.name });
    if (row.version !== input.version) return stale(tx, subject, row.version, siteAsForm(row));
    await saveSiteClosed(tx, ctx, row, true);
    await record(tx, ctx, [organisationEvent("site.closed", row.organisationId, subject, { city: row.city })]);
    return ok({ id: row.id, version: row.version + 1, name: row.name });
  });
}
