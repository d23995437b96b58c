import type { Actor } from "../../../kernel/actor";
import { NotFound } from "../../../kernel/errors";
import { may } from "../../../kernel/permissions";

/** Whose credit and targets this actor may see: their own and their team's, or everybody's. */
export function creditScope(actor: Actor): "all" | readonly string[] {
  if (may(actor, "credit:read_all")) return "all";
  return actor.kind === "person" ? actor.sees : [];
}

/** Somebody else's credit looks like one that does not exist. */
export function maySeeCredit(actor: Actor, personId: string): void {
  const scope = creditScope(actor);
  if (scope !== "all" && !scope.includes(personId)) throw new NotFound("statement", personId);
}
