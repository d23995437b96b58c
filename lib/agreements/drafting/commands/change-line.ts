import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { mergeEdits } from "../domain/edit";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { type LineTerms, priceLine } from "../domain/line";
import type { ChangeLine } from "../inputs";
import { amountsOf, lineOf, lockAgreement, saveContent, saveLine } from "../store";

/**
 * Changes discount, its reason, quantity or term of a line. Each edit says what the person saw: fields that nobody else changed are
 * merged, and one that somebody did is refused with all three values.
 */
export async function changeLine(ctx: Context, input: ChangeLine) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const line = await lineOf(tx, agreement.id, input.lineId);
    const { quantity, termMonths, discountBps, discountReason } = line;
    const held = { quantity, termMonths, discountBps, discountReason };
    const edits = Object.fromEntries(
      Object.entries(input.edits).flatMap(([name, edit]) => (edit ? [[name, edit]] : [])),
    );
    const merged = mergeEdits(held, edits);
    if (!merged.ok) return merged;
    if (Object.keys(merged.value).length === 0)
      return ok({ id: agreement.id, lineId: line.id, version: agreement.version });
    const terms: LineTerms & { discountReason: string | null } = { ...held, ...merged.value };
    const priced = priceLine(line.prices, terms);
    if (!priced.ok) return priced;
    await saveLine(tx, ctx, line.id, { ...terms, ...amountsOf(priced.value) });
    const saved = await saveContent(tx, ctx, agreement);
    const data = { lineId: line.id, offering: line.offeringName, from: held, to: merged.value };
    await record(tx, ctx, [agreementEvent("agreement.line_changed", agreement, data)]);
    return ok({ id: agreement.id, lineId: line.id, version: saved.agreement.version });
  });
}
