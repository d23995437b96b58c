import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { moved } from "../../catalog/domain/events";
import { legalMoves, mayMove } from "../../catalog/domain/lifecycle";
import type { RetireOfferings } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** Retires all of them or none; the answer names the retirement, which can be taken back. */
export async function retireOfferings(ctx: Context, input: RetireOfferings) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const locked = await catalog.lockOfferings(tx, [...new Set(input.offeringIds)]);
    const open = locked.filter((offering) => offering.state !== "retired");
    const illegal = open.filter((offering) => !mayMove(offering.state, "retired"));
    if (illegal.length > 0) {
      const named = illegal.map(({ number, name, state }) => ({ number, name, state, legal: legalMoves(state) }));
      return refuse("cannot_retire", { offerings: named });
    }
    const heads = open.flatMap((offering) => (offering.headVersionId ? [offering.headVersionId] : []));
    const contents = await versions.readContents(tx, heads);
    await versions.retireVersions(tx, ctx, heads, today(ctx.now), input.statusReason);
    await catalog.refreshHeads(
      tx,
      ctx,
      open.map((offering) => offering.id),
    );
    const retirementId = await versions.keepRetirement(tx, ctx, input.statusReason, contents);
    const byId = new Map(open.map((offering) => [offering.id, offering]));
    await record(
      tx,
      ctx,
      contents.flatMap((content) => {
        const offering = byId.get(content.offeringId);
        return offering ? [moved(offering, content, "retired", input.statusReason)] : [];
      }),
    );
    return ok({ retirementId, retired: contents.length, already: locked.length - open.length });
  });
}
