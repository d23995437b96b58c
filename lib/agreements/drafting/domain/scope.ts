import type { Actor } from "../../../kernel/actor";
import { NotFound } from "../../../kernel/errors";
import { may } from "../../../kernel/permissions";

/** Whose agreements this actor may know of: everybody's, or those of these people. */
export function scopeOf(actor: Actor): "all" | readonly string[] {
  if (may(actor, "agreement:read_all")) return "all";
  return actor.kind === "person" ? actor.sees : [];
}

/** A foreign agreement looks like one that does not exist. */
export function inScope(actor: Actor, agreement: { readonly id: string; readonly ownerId: string }): void {
  const scope = scopeOf(actor);
  if (scope !== "all" && !scope.includes(agreement.ownerId)) throw new NotFound("agreement", agreement.id);
}

/** What was read of an agreement, when there is one that this actor may know of. */
export function known<Row extends { readonly id: string; readonly ownerId: string }>(
  actor: Actor,
  id: string,
  read: Row | undefined,
): Row {
  if (!read) throw new NotFound("agreement", id);
  inScope(actor, read);
  return read;
}
