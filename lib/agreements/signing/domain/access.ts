import type { Actor, Signatory } from "../../../kernel/actor";
import { NotAllowed } from "../../../kernel/errors";

/** The first line of what a customer's signatory does: staff cannot do it for them. */
export function authorizeSigner(actor: Actor): asserts actor is Signatory {
  if (actor.kind !== "signatory") throw new NotAllowed("agreement:sign");
}
