import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { followTerm, formValues } from "../domain/header";
import type { ChangeAgreement } from "../inputs";
import { linesOf } from "../queries/draft-of";
import { isContactOf } from "../queries/is-contact-of";
import { amountsOf, lockAgreement, saveContent, saveLine } from "../store";

/** Changes parties, dates and term. Lines that ran for the old term run for the new one. */
export async function changeAgreement(ctx: Context, input: ChangeAgreement) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const { id, version, ...wanted } = input;
    const agreement = await lockAgreement(tx, ctx.actor, id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (version !== agreement.version)
      return stale(tx, { kind: "agreement", id }, agreement.version, formValues(agreement));
    const contactId = wanted.signatoryContactId;
    if (contactId && !(await isContactOf(tx, agreement.organisationId, contactId))) return refuse("not_their_contact");
    const follow = followTerm(await linesOf(tx, id), agreement.termMonths, wanted.termMonths);
    if (!follow.ok) return follow;
    for (const { lineId, priced } of follow.value)
      await saveLine(tx, ctx, lineId, { termMonths: wanted.termMonths, ...amountsOf(priced) });
    const saved = await saveContent(tx, ctx, agreement, wanted);
    const before = formValues(agreement);
    const after = formValues(saved.agreement);
    const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
    const data = { from: pick(before, changed), to: pick(after, changed), lines: follow.value.length };
    if (changed.length > 0) await record(tx, ctx, [agreementEvent("agreement.header_changed", saved.agreement, data)]);
    return ok({ id, version: saved.agreement.version });
  });
}

const pick = (values: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));
