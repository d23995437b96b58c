/** Something a person can mend: one plain sentence, and the line that mends it. */
export class SetupProblem extends Error {
  override readonly name = "SetupProblem";

  constructor(
    sentence: string,
    readonly mend?: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
