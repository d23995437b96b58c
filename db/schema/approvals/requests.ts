import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type ApprovalFunction, approvalFunctions } from "../../../lib/approvals/policies/domain/authority";
import type { ApprovalFacts, Measures } from "../../../lib/approvals/policies/domain/facts";
import type { Fired } from "../../../lib/approvals/policies/domain/requirement";
import type { Right } from "../../../lib/approvals/requests/domain/approver";
import type { ApprovalCard } from "../../../lib/approvals/requests/domain/card";
import {
  type DecisionOutcome,
  decisionOutcomes,
  type RequestState,
  requestStates,
  type StepState,
  stepStates,
} from "../../../lib/approvals/requests/domain/lifecycle";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { delegations } from "./delegations";
import { approvalPolicies, authorityMatrices } from "./policies";

/** One frozen content that asks to go on. Facts, measures, card and pins are written once. */
export const approvalRequests = pgTable(
  "approval_requests",
  {
    id: id(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    subjectLabel: text("subject_label").notNull(),
    subjectHref: text("subject_href").notNull(),
    contentHash: text("content_hash").notNull(),
    facts: jsonb("facts").$type<ApprovalFacts>().notNull(),
    measures: jsonb("measures").$type<Measures>().notNull(),
    card: jsonb("card").$type<ApprovalCard>().notNull(),
    organisationId: uuid("organisation_id").notNull(),
    tcvMinor: minor("tcv_minor").notNull(),
    tcvCurrency: currencyColumn("tcv_currency").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => people.id),
    /** The requester and everybody else with a part in the deal: none of them decides. */
    conflictedIds: uuid("conflicted_ids").array().notNull(),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => approvalPolicies.id),
    matrixId: uuid("matrix_id")
      .notNull()
      .references(() => authorityMatrices.id),
    state: text("state").$type<RequestState>().notNull(),
    requestedAt: instant("requested_at").notNull(),
    closedAt: instant("closed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    uniqueIndex("approval_requests_open_subject_key")
      .on(t.subjectKind, t.subjectId)
      .where(sql`${t.state} in ('in_review', 'blocked')`),
    check("approval_requests_state_check", oneOf(t.state, requestStates)),
    check("approval_requests_conflicted_ids_check", sql`${t.requestedBy} = any(${t.conflictedIds})`),
    check("approval_requests_tcv_minor_check", sql`${t.tcvMinor} >= 0`),
    check("approval_requests_closed_at_check", sql`(${t.state} in ('in_review', 'blocked')) = (${t.closedAt} is null)`),
    index("approval_requests_subject_idx").on(t.subjectKind, t.subjectId, t.requestedAt),
    index("approval_requests_organisation_id_idx").on(t.organisationId, t.requestedAt),
    index("approval_requests_requested_by_idx").on(t.requestedBy, t.requestedAt),
  ],
);

export const approvalSteps = pgTable(
  "approval_steps",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => approvalRequests.id),
    function: text("function").$type<ApprovalFunction>().notNull(),
    slot: integer("slot").notNull(),
    /** The least level that decides: the rules', raised when somebody escalates. */
    level: integer("level").notNull(),
    state: text("state").$type<StepState>().notNull(),
    contentHash: text("content_hash").notNull(),
    fired: jsonb("fired").$type<Fired[]>().notNull(),
    sentences: jsonb("sentences").$type<string[]>().notNull(),
    /** Who is asked, and at which level of authority. */
    askedIds: uuid("asked_ids").array().notNull(),
    askedLevel: integer("asked_level").notNull(),
    askedAt: instant("asked_at").notNull(),
    escalations: integer("escalations").notNull().default(0),
    dueAt: instant("due_at").notNull(),
    /** Why nobody can decide it, and what helps. */
    blocked: text("blocked"),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => people.id),
    decidedBy: uuid("decided_by").references(() => people.id),
    onBehalfOf: uuid("on_behalf_of").references(() => people.id),
    decidedAt: instant("decided_at"),
    /** The step that a person approved, when this one only follows it. */
    carriedFrom: uuid("carried_from").references((): AnyPgColumn => approvalSteps.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("approval_steps_request_id_function_slot_key").on(t.requestId, t.function, t.slot),
    check("approval_steps_state_check", oneOf(t.state, stepStates)),
    check("approval_steps_function_check", oneOf(t.function, approvalFunctions)),
    check("approval_steps_level_check", sql`${t.level} between 1 and 5`),
    check("approval_steps_four_eyes_check", sql`${t.decidedBy} is distinct from ${t.requestedBy}`),
    check("approval_steps_on_behalf_of_check", sql`${t.onBehalfOf} is distinct from ${t.requestedBy}`),
    check(
      "approval_steps_decided_by_check",
      sql`(${t.state} in ('approved', 'carried_over', 'returned', 'rejected')) = (${t.decidedBy} is not null)`,
    ),
    check("approval_steps_carried_from_check", sql`(${t.state} = 'carried_over') = (${t.carriedFrom} is not null)`),
    index("approval_steps_pending_idx").on(t.askedAt, t.id).where(sql`${t.state} = 'pending'`),
    index("approval_steps_due_at_idx").on(t.dueAt).where(sql`${t.state} = 'pending'`),
    index("approval_steps_asked_ids_idx").using("gin", t.askedIds).where(sql`${t.state} = 'pending'`),
    index("approval_steps_decided_by_idx").on(t.decidedBy, t.decidedAt),
  ],
);

/** Append-only: who decided what, when, why, by what right, in whose name, on which content, under which versions. */
export const approvalDecisions = pgTable(
  "approval_decisions",
  {
    id: id(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => approvalRequests.id),
    stepId: uuid("step_id").references(() => approvalSteps.id),
    outcome: text("outcome").$type<DecisionOutcome>().notNull(),
    reason: text("reason"),
    contentHash: text("content_hash").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => people.id),
    conflictedIds: uuid("conflicted_ids").array().notNull(),
    decidedBy: uuid("decided_by").references(() => people.id),
    onBehalfOf: uuid("on_behalf_of").references(() => people.id),
    delegationId: uuid("delegation_id").references(() => delegations.id),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => approvalPolicies.id),
    matrixId: uuid("matrix_id")
      .notNull()
      .references(() => authorityMatrices.id),
    /** The matrix in force at the moment of the decision. */
    currentMatrixId: uuid("current_matrix_id")
      .notNull()
      .references(() => authorityMatrices.id),
    right: jsonb("right").$type<Right>(),
    /** "Approved by Mary Ito on behalf of John Roy (delegation 41, …)". */
    evidence: text("evidence").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    check("approval_decisions_outcome_check", oneOf(t.outcome, decisionOutcomes)),
    check("approval_decisions_four_eyes_check", sql`${t.decidedBy} is distinct from ${t.requestedBy}`),
    check("approval_decisions_on_behalf_of_check", sql`${t.onBehalfOf} is distinct from ${t.requestedBy}`),
    check(
      "approval_decisions_conflicted_ids_check",
      sql`not (${t.decidedBy} = any(${t.conflictedIds})) and not (${t.onBehalfOf} = any(${t.conflictedIds}))`,
    ),
    check("approval_decisions_delegation_id_check", sql`(${t.onBehalfOf} is null) = (${t.delegationId} is null)`),
    check(
      "approval_decisions_decided_by_check",
      sql`(${t.outcome} = 'not_required') = (${t.decidedBy} is null) and (${t.outcome} = 'not_required') = (${t.stepId} is null)`,
    ),
    check(
      "approval_decisions_reason_check",
      sql`${t.outcome} not in ('returned', 'rejected') or length(${t.reason}) > 0`,
    ),
    uniqueIndex("approval_decisions_step_id_key").on(t.stepId),
    uniqueIndex("approval_decisions_request_id_decided_by_key").on(t.requestId, t.decidedBy),
    index("approval_decisions_request_id_idx").on(t.requestId, t.at),
    index("approval_decisions_decided_by_idx").on(t.decidedBy, t.at),
  ],
);
