import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { applyingTo } from "../../terms/domain/term-set";
import { publishedVersionOf, termSetVersion } from "../../terms/store";
import { adoptedClauses } from "../domain/adoption";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { standardClauses } from "../domain/start";
import type { AdoptTerms } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { lockAgreement, replaceClauses, saveContent } from "../store";

/** Takes the newest version of the agreement's term set. Deviations are kept; clauses at standard take the new text. */
export async function adoptTerms(ctx: Context, input: AdoptTerms) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const { id, termSetVersionId } = agreement;
    if (input.version !== agreement.version) return stale(tx, { kind: "agreement", id }, agreement.version, {});
    const draft = await draftOf(tx, agreement);
    const newest = await publishedVersionOf(tx, draft.termSet.id);
    if (!newest || newest === termSetVersionId) return refuse("nothing_newer", { version: draft.termSet.version });
    const set = await termSetVersion(tx, newest);
    const fresh = standardClauses(applyingTo(set.clauses, draft.customer.country), {
      agreementId: id,
      now: ctx.now,
      newId,
    });
    const mandatory = new Set(set.clauses.filter((each) => each.isMandatory).map((each) => each.clauseId));
    const { rows, kept, changed } = adoptedClauses(draft.clauses, fresh, { agreementId: id, now: ctx.now, mandatory });
    await replaceClauses(tx, id, rows);
    const saved = await saveContent(tx, ctx, agreement, { termSetVersionId: newest });
    const data = { from: draft.termSet.version, to: set.number, kept, changed };
    await record(tx, ctx, [agreementEvent("agreement.terms_adopted", agreement, data)]);
    return ok({ id, version: saved.agreement.version, kept, changed });
  });
}
