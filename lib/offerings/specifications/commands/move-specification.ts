import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { move } from "../../catalog/domain/lifecycle";
import type { MoveSpecification } from "../inputs";
import * as store from "../store";

/** Moves a specification through the lifecycle. It is retired after its offerings, and obsolete after them too. */
export async function moveSpecification(ctx: Context, input: MoveSpecification) {
  authorize(ctx.actor, "offering:write");
  return inTransaction(ctx, async (tx) => {
    const row = await store.lockSpecification(tx, input.id);
    if (row.version !== input.version) return store.staleSpecification(tx, row);
    const moved = move(row.state, input.to, input.statusReason);
    if (!moved.ok) return moved;
    const left = await store.offeringsLeft(tx, row.id);
    if (input.to === "retired" && left.beforeRetired > 0)
      return refuse("offerings_left", { count: left.beforeRetired, needed: "retired" });
    if (input.to === "obsolete" && left.beforeObsolete > 0)
      return refuse("offerings_left", { count: left.beforeObsolete, needed: "obsolete" });
    if (row.state === input.to) return ok({ id: row.id });
    await store.updateSpecification(tx, ctx, row.id, { state: input.to, statusReason: input.statusReason });
    const subject = { kind: "specification", id: row.id, label: `${row.number} ${row.name}` };
    const data = { from: row.state, to: input.to, statusReason: input.statusReason };
    await record(tx, ctx, [{ type: "specification.moved", stream: store.streamOf(row.id), subject, data }]);
    return ok({ id: row.id });
  });
}
