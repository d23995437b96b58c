import { ok, type Result, refuse } from "../../../kernel/result";
import { type AgreementState, isDraft, isEditable, mayMove } from "./agreement-lifecycle";

export type EditRefusal = { readonly reason: "not_a_draft"; readonly state: AgreementState };
export type ReopenRefusal = { readonly reason: "not_editable"; readonly state: AgreementState };

/** Only the open version is edited; what was submitted is frozen. */
export const editable = (agreement: { readonly state: AgreementState }): Result<true, EditRefusal> =>
  isDraft(agreement.state) ? ok(true) : refuse("not_a_draft", { state: agreement.state });

/** Going on from a frozen version makes the next one; the frozen one and its approvals stay what they were. */
export function reopened(agreement: {
  readonly state: AgreementState;
  readonly versionNumber: number;
}): Result<{ readonly state: "draft"; readonly versionNumber: number }, ReopenRefusal> {
  if (!isEditable(agreement.state)) return refuse("not_editable", { state: agreement.state });
  return ok({ state: "draft", versionNumber: agreement.versionNumber + 1 });
}

export type MoveRefusal = {
  readonly reason: "wrong_state";
  readonly state: AgreementState;
  readonly to: AgreementState;
};

export const moved = (from: AgreementState, to: AgreementState): Result<AgreementState, MoveRefusal> =>
  mayMove(from, to) ? ok(to) : refuse("wrong_state", { state: from, to });
