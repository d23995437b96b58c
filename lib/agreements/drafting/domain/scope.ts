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
