import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { agreementEvent } from "../../drafting/domain/events";
import { lockAgreement, saveAgreement } from "../../drafting/store";
import { split } from "../domain/split";
import type { SplitCredit } from "../inputs";
import { namesOf, replaceShares, sharesOf } from "../store";

const asForm = (shares: readonly { readonly personId: string; readonly kind: string; readonly shareBps: number }[]) =>
  Object.fromEntries(
    shares.flatMap(({ personId, kind, shareBps }, row) =>
      Object.entries({ personId, kind, share: String(shareBps / 100) }).map(([name, value]) => [
        `shares.${row}.${name}`,
        value,
      ]),
    ),
  );

/** Says who is credited with the agreement when it is signed, and with how much of it. Nothing that the customer sees changes. */
export async function splitCredit(ctx: Context, input: SplitCredit) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const wanted = input.shares.map(({ share, ...who }) => ({ ...who, shareBps: share }));
    const decided = split(agreement, wanted);
    if (!decided.ok) return decided;
    if (agreement.version !== input.version)
      return stale(
        tx,
        { kind: "agreement", id: agreement.id },
        agreement.version,
        asForm(await sharesOf(tx, agreement)),
      );
    const names = await namesOf(
      tx,
      wanted.map((share) => share.personId),
    );
    const nobody = wanted.find((share) => !names.has(share.personId));
    if (nobody) throw new NotFound("person", nobody.personId);
    const before = await sharesOf(tx, agreement);
    await replaceShares(tx, ctx, agreement.id, decided.value);
    const saved = await saveAgreement(tx, ctx, agreement, {});
    const told = decided.value.map((share) => ({ ...share, name: names.get(share.personId) }));
    await record(tx, ctx, [agreementEvent("agreement.credit_split", saved, { from: before, to: told })]);
    return ok({ id: agreement.id, version: saved.version });
  });
}
