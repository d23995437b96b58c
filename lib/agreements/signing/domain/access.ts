import type { Actor, Signatory } from "../../../kernel/actor";
import { NotAllowed, NotFound } from "../../../kernel/errors";
import { may } from "../../../kernel/permissions";

/** The first line of what a customer's signatory does: staff cannot do it for them. */
export function authorizeSigner(actor: Actor): asserts actor is Signatory {
  if (actor.kind !== "signatory") throw new NotAllowed("agreement:sign");
}

/** Throws as if there were no such agreement when it is somebody else's (404, not 403). */
export function scopeAgreement(actor: Actor, agreement: { readonly id: string; readonly ownerId: string }): void {
  const inScope =
    actor.kind === "system" ||
    may(actor, "agreement:read_all") ||
    (actor.kind === "person" && actor.sees.includes(agreement.ownerId));
  if (!inScope) throw new NotFound("agreement", agreement.id);
}
