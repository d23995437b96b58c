import type { Role } from "./permissions";

/** Who acts. Jobs, API routes, demo data and tests call the same commands, each with its own kind of actor. */
export type Person = {
  readonly kind: "person";
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Own id and the ids of everyone below in the tree of positions: whose records this person may see as a manager. */
  readonly sees: readonly string[];
};

/** Somebody outside who holds a signing link. May do only what the link is for. */
export type Signatory = {
  readonly kind: "signatory";
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** A registered system that uses the API, with the scopes it was granted. */
export type Client = {
  readonly kind: "client";
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
};

/** Our own jobs and reactions. */
export type System = { readonly kind: "system"; readonly name: string };

export type Actor = Person | Signatory | Client | System;

export const system = (name: string): System => ({ kind: "system", name });

/** The id to store with a record, or null for the system itself. */
export const actorId = (actor: Actor): string | null => (actor.kind === "system" ? null : actor.id);

/** The person's id. Throws when the actor is not a member of staff. */
export function personId(actor: Actor): string {
  if (actor.kind !== "person") throw new TypeError(`A ${actor.kind} is not a member of staff`);
  return actor.id;
}

export const hasRole = (actor: Actor, role: Role): boolean => actor.kind === "person" && actor.roles.includes(role);
