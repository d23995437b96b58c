import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { LinkAccounts } from "../inputs";
import { humanOf, linkRow, lockPair, standsForOthers } from "../store";

export type LinkRefusal =
  | { readonly reason: "same_account" }
  | { readonly reason: "already_linked" }
  /** Other accounts are already said to be this one: link the other way round. */
  | { readonly reason: "has_accounts" };

/** Says that two accounts are one human being: what one of them asked for, the other does not decide. Never taken back. */
export async function linkAccounts(
  ctx: Context,
  input: LinkAccounts,
): Promise<Result<{ personId: string }, LinkRefusal>> {
  authorize(ctx.actor, "people:manage");
  if (input.personId === input.humanId) return refuse("same_account");
  return inTransaction(ctx, async (tx) => {
    await lockPair(tx, input.personId, input.humanId);
    const humanId = await humanOf(tx, input.humanId);
    if (humanId === input.personId) return refuse("same_account");
    if (await standsForOthers(tx, input.personId)) return refuse("has_accounts");
    const linked = await linkRow(tx, { ...input, humanId, linkedBy: personId(ctx.actor), linkedAt: ctx.now });
    if (!linked) return refuse("already_linked");
    const subject = { kind: "person", id: input.personId };
    const data = { humanId, reason: input.reason };
    await record(tx, ctx, [{ type: "person.accounts_linked", stream: `person:${input.personId}`, subject, data }]);
    return ok({ personId: input.personId });
  });
}
