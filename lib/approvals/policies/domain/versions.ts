import type { Role } from "../../../kernel/permissions";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { MatrixState } from "./authority";

/** The authority matrix and the approval rules are written and put in force alike. */
export const versionKinds = ["matrix", "policy"] as const;
export type VersionKind = (typeof versionKinds)[number];

const nouns = {
  matrix: { noun: "authority_matrix", title: "Authority matrix" },
  policy: { noun: "approval_policy", title: "Approval policy" },
} as const;

/** What the journal calls a version. */
export function subjectOf(kind: VersionKind, { id, number }: { readonly id: string; readonly number?: number }) {
  const { noun, title } = nouns[kind];
  const label = number === undefined ? {} : { label: `${title} ${number}` };
  return { noun, stream: `${noun}:${id}`, subject: { kind: noun, id, ...label } };
}

/** A version of a policy or a matrix, as far as writing and publishing go. */
export type VersionRow = {
  readonly id: string;
  readonly number: number;
  readonly state: MatrixState;
  readonly version: number;
  readonly editors: readonly string[];
};

export type DraftRefusal =
  | { readonly reason: "approvers_do_not_write_policies" }
  | { readonly reason: "draft_exists"; readonly draftId: string }
  | { readonly reason: "not_a_draft" }
  | { readonly reason: "changed_meanwhile"; readonly version: number };

const approving: readonly Role[] = ["sales_manager", "director", "legal_approver", "finance_approver"];

/** Whoever approves writes no rules for it, even when they administer as well. */
export const isApprover = (roles: readonly Role[]): boolean => roles.some((role) => approving.includes(role));

/** One draft at a time; a change names the version it was made on. */
export function mayWrite(
  draft: VersionRow | undefined,
  given: { readonly draftId: string | null; readonly version: number | null },
  roles: readonly Role[],
): Result<null, DraftRefusal> {
  if (isApprover(roles)) return refuse("approvers_do_not_write_policies");
  if (given.draftId === null) return draft ? refuse("draft_exists", { draftId: draft.id }) : ok(null);
  if (draft?.id !== given.draftId) return refuse("not_a_draft");
  if (draft.version !== given.version) return refuse("changed_meanwhile", { version: draft.version });
  return ok(null);
}

export type PublishRefusal =
  | Exclude<DraftRefusal, { reason: "draft_exists" }>
  | { readonly reason: "own_draft" }
  | { readonly reason: "starts_in_the_past" }
  | { readonly reason: "another_starts_then" };

/** A second person puts a draft in force, from now or from a later instant; nothing is ever put in force backwards. */
export function mayPublish(
  draft: VersionRow | undefined,
  given: { readonly draftId: string; readonly version: number; readonly effectiveFrom: Date | null },
  by: { readonly id: string; readonly roles: readonly Role[] },
  now: Date,
  taken: readonly Date[],
): Result<{ readonly number: number; readonly effectiveFrom: Date }, PublishRefusal> {
  if (isApprover(by.roles)) return refuse("approvers_do_not_write_policies");
  if (draft?.id !== given.draftId) return refuse("not_a_draft");
  if (draft.version !== given.version) return refuse("changed_meanwhile", { version: draft.version });
  if (draft.editors.includes(by.id)) return refuse("own_draft");
  const effectiveFrom = given.effectiveFrom ?? now;
  if (effectiveFrom < now) return refuse("starts_in_the_past");
  if (taken.some((instant) => instant.getTime() === effectiveFrom.getTime())) return refuse("another_starts_then");
  return ok({ number: draft.number, effectiveFrom });
}
