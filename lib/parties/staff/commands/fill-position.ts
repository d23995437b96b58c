import { actorId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { fill } from "../domain/seat";
import type { FillPosition } from "../inputs";
import { holdingsOf, insertHolding, lockPerson, lockPosition, positionEvent } from "../store";

/** Puts somebody into a seat for a period: its authority and its team are theirs from the first day on. */
export async function fillPosition(ctx: Context, input: FillPosition) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    const position = await lockPosition(tx, input.positionId);
    const person = await lockPerson(tx, input.personId);
    if (person.activeUntil !== null && person.activeUntil <= input.validFrom)
      return refuse("has_left", { name: person.name, on: person.activeUntil });
    const period = { from: input.validFrom, until: input.validUntil };
    const holdings = await holdingsOf(tx, position.id);
    const filled = fill(period, { holdings, themselves: actorId(ctx.actor) === person.id, today: today(ctx.now) });
    if (!filled.ok) return filled;
    const id = await insertHolding(tx, ctx, input);
    const data = { personId: person.id, person: person.name, ...period };
    await record(tx, ctx, [positionEvent("position.filled", position, data)]);
    return ok({ id });
  });
}
