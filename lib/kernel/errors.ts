/** A record that does not exist, or that this actor may not know of: the two look alike from outside (404). */
export class NotFound extends Error {
  override readonly name = "NotFound";
  constructor(
    readonly noun: string,
    readonly id: string,
  ) {
    super(`No ${noun} ${id}`);
  }
}

/** The actor lacks a permission (403). */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
  constructor(readonly permission: string) {
    super(`Not allowed: ${permission}`);
  }
}

/** Nobody is signed in, or the session has ended (401). */
export class NotSignedIn extends Error {
  override readonly name = "NotSignedIn";
  constructor() {
    super("Not signed in");
  }
}

/** An invariant that our own code promised does not hold. Never caused by what a person typed. */
export class Broken extends Error {
  override readonly name = "Broken";
}
