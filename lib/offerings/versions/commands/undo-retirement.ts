import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { offeringEvent } from "../../catalog/domain/events";
import type { UndoRetirement } from "../../catalog/inputs";
import * as catalog from "../../catalog/store";
import * as versions from "../store";

/** An hour to notice a slip; afterwards what was retired comes back as a new version. */
const noticeMs = 60 * 60 * 1000;

/** Takes a retirement back as a whole, as long as none of its offerings went on since. */
export async function undoRetirement(ctx: Context, input: UndoRetirement) {
  authorize(ctx.actor, "offering:launch");
  return inTransaction(ctx, async (tx) => {
    const taken = await versions.takeRetirement(tx, ctx, input.retirementId);
    if (!taken) return refuse("already_undone");
    if (ctx.now.getTime() - taken.createdAt.getTime() > noticeMs) return refuse("too_late", { minutes: 60 });
    const offerings = await catalog.lockOfferings(
      tx,
      taken.retired.map((each) => each.offeringId),
    );
    const moved = offerings.filter((offering) => {
      const was = taken.retired.find((each) => each.offeringId === offering.id);
      return offering.state !== "retired" || offering.headVersionId !== was?.versionId;
    });
    if (moved.length > 0) return refuse("went_on", { offerings: moved.map(({ number, name }) => `${number} ${name}`) });
    await versions.reinstateVersions(tx, ctx, taken.retired);
    await catalog.refreshHeads(
      tx,
      ctx,
      offerings.map((offering) => offering.id),
    );
    await record(
      tx,
      ctx,
      offerings.map((offering) => {
        const was = taken.retired.find((each) => each.offeringId === offering.id);
        const data = { offeringId: offering.id, versionId: was?.versionId, state: was?.state };
        return offeringEvent("retirement_undone", offering, offering.name, data, true);
      }),
    );
    return ok({ reinstated: offerings.length });
  });
}
