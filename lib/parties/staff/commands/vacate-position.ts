import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { end } from "../domain/seat";
import type { VacatePosition } from "../inputs";
import { lockHolding, lockPerson, lockPosition, positionEvent, saveHoldingEnd } from "../store";

/** Takes somebody out of their seat from a day on. The seat shows as vacant until it is filled again. */
export async function vacatePosition(ctx: Context, input: VacatePosition) {
  authorize(ctx.actor, "people:manage");
  return inTransaction(ctx, async (tx) => {
    const holding = await lockHolding(tx, input.id);
    const position = await lockPosition(tx, holding.positionId);
    const ending = end({ from: holding.validFrom, until: holding.validUntil }, input.on, today(ctx.now));
    if (!ending.ok) return ending;
    await saveHoldingEnd(tx, ctx, holding.id, input.on);
    const person = await lockPerson(tx, holding.personId);
    const data = { personId: person.id, person: person.name, on: input.on };
    await record(tx, ctx, [positionEvent("position.vacated", position, data)]);
    return ok({ id: holding.id });
  });
}
