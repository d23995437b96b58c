import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { termSetEvent } from "../domain/events";
import { setHash } from "../domain/term-set";
import type { CreateTermSet } from "../inputs";
import { insertTermSet, setNamed } from "../store";

/** A new, empty set of terms with the draft of its first version. */
export async function createTermSet(ctx: Context, input: CreateTermSet) {
  authorize(ctx.actor, "terms:write");
  return inTransaction(ctx, async (tx) => {
    const taken = await setNamed(tx, input.name);
    if (taken) return refuse("name_taken", { name: input.name });
    const stamps = { createdAt: ctx.now, changedAt: ctx.now };
    const set = { id: newId(), name: input.name, ...stamps };
    const effectiveFrom = today(ctx.now);
    const empty = { effectiveFrom, figures: {}, clauses: [] };
    const version = { id: newId(), termSetId: set.id, number: 1, effectiveFrom, sha256: setHash(empty), ...stamps };
    await insertTermSet(tx, set, version);
    await record(tx, ctx, [termSetEvent("term_set.created", set, { versionId: version.id })]);
    return ok({ id: set.id, versionId: version.id });
  });
}
