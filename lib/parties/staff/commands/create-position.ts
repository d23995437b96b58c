import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { CreatePosition } from "../inputs";
import {
  insertPosition,
  lockPosition,
  oneChangeOfTheTreeAtATime,
  positionEvent,
  requireTeam,
  titleTaken,
} from "../store";

/** Enters a seat of the organisation. It is vacant until somebody is put into it. */
export async function createPosition(ctx: Context, input: CreatePosition) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    await oneChangeOfTheTreeAtATime(tx);
    if (await titleTaken(tx, input.title)) return refuse("title_taken", { title: input.title });
    await requireTeam(tx, input.teamId);
    if (input.reportsTo) await lockPosition(tx, input.reportsTo);
    const id = await insertPosition(tx, ctx, input);
    await record(tx, ctx, [positionEvent("position.created", { id, title: input.title }, input)]);
    return ok({ id });
  });
}
