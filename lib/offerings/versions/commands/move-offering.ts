import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import * as events from "../../catalog/domain/events";
import { move } from "../../catalog/domain/lifecycle";
import type { MoveOffering } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** Moves a version one step through its lifecycle. Launching one retires the version that was launched before. */
export async function moveOffering(ctx: Context, input: MoveOffering) {
  authorize(ctx.actor, input.to === "launched" ? "offering:launch" : "offering:write");
  return inTransaction(ctx, async (tx) => {
    const { offering, content } = await versions.lockVersion(tx, input.versionId);
    if (offering.version !== input.version) return catalog.staleOffering(tx, offering, { state: content.state });
    const legal = move(content.state, input.to, input.statusReason);
    if (!legal.ok) return legal;
    if (content.state === input.to) return ok({ id: offering.id, versionId: content.id });
    if (input.to === "launched") {
      const done = await versions.launchVersion(tx, ctx, offering, content);
      if (!done.ok) return done;
      await record(tx, ctx, events.launched(offering, { ...content, state: "launched" }, done.value.replaced));
    } else {
      const closing = input.to === "retired" ? versions.retirement(content, today(ctx.now), ctx.now) : {};
      await catalog.moveVersion(tx, ctx, content, input.to, { ...closing, statusReason: input.statusReason });
      await record(tx, ctx, [events.moved(offering, content, input.to, input.statusReason)]);
    }
    await catalog.refreshHeads(tx, ctx, [offering.id]);
    return ok({ id: offering.id, versionId: content.id });
  });
}
