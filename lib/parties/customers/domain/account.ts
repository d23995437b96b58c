import type { Actor } from "../../../kernel/actor";
import { hasRole } from "../../../kernel/actor";

/**
 * Anybody who sells may correct what we know of a customer. Who looks after the account is for those above them to say:
 * the owner, the owner's managers, a director, or sales development; otherwise a rep could take a colleague's account.
 */
export const mayHandOver = (actor: Actor, ownerId: string): boolean =>
  actor.kind === "system" ||
  hasRole(actor, "director") ||
  hasRole(actor, "sales_development") ||
  (actor.kind === "person" && actor.sees.includes(ownerId));
