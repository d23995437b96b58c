import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { ReopenSite } from "../inputs";
import { lockSite, organisationEvent, saveSiteClosed, siteAsForm } from "../store";

/** A closed site can be delivered to again. */
export async function reopenSite(ctx: Context, input: ReopenSite) {
  authorize(ctx.actor, "party:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockSite(tx, input.id);
    const subject = { kind: "site", id: row.id, label: row.name };
    if (!row.closedAt) return refuse("site_open", { name: row.name });
    if (row.version !== input.version) return stale(tx, subject, row.version, siteAsForm(row));
    await saveSiteClosed(tx, ctx, row, false);
    const data = { closedAt: row.closedAt.toISOString() };
    await record(tx, ctx, [organisationEvent("site.reopened", row.organisationId, subject, data)]);
    return ok({ id: row.id, version: row.version + 1, name: row.name });
  });
}
