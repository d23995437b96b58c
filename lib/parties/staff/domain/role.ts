import type { IsoDate, Period } from "../../../kernel/period";
import { isPossible, overlaps } from "../../../kernel/period";
import { permissions, type Role } from "../../../kernel/permissions";
import { ok, type Result, refuse } from "../../../kernel/result";

/** Roles that decide on other people's requests. */
export const isApproving = (role: Role): boolean => (permissions["approval:decide"] as readonly Role[]).includes(role);

export type HeldRole = Period & { readonly id: string; readonly role: Role };

export type GrantRefusal =
  | { readonly reason: "ends_before_it_begins" }
  | { readonly reason: "in_the_past"; readonly today: IsoDate }
  | { readonly reason: "own_approving_role" }
  | { readonly reason: "held_already"; readonly from: IsoDate; readonly until: IsoDate | null }
  | {
      readonly reason: "administrator_cannot_approve";
      readonly other: Role;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
    };

/**
 * Whether a role may be granted. Nobody gives themselves a role that approves; a role is not held twice at once; and
 * whoever manages people and policies approves nothing while they do. Nothing is granted backwards, because what was done
 * then was done without it.
 */
export function grant(
  given: Period & { readonly role: Role },
  facts: { readonly held: readonly HeldRole[]; readonly toThemselves: boolean; readonly today: IsoDate },
): Result<null, GrantRefusal> {
  if (!isPossible(given)) return refuse("ends_before_it_begins");
  if (given.from < facts.today) return refuse("in_the_past", { today: facts.today });
  if (facts.toThemselves && isApproving(given.role)) return refuse("own_approving_role");
  const same = facts.held.find((held) => held.role === given.role && overlaps(held, given));
  if (same) return refuse("held_already", { from: same.from, until: same.until });
  const conflict = facts.held.find((held) => excludes(held.role, given.role) && overlaps(held, given));
  if (conflict)
    return refuse("administrator_cannot_approve", { other: conflict.role, from: conflict.from, until: conflict.until });
  return ok(null);
}

const excludes = (a: Role, b: Role): boolean =>
  (a === "administrator" && isApproving(b)) || (b === "administrator" && isApproving(a));
