/** Deals that ask for approval, for the tests of approvals and of whoever needs one. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  approvalRequests,
  approvalSteps,
  people as peopleTable,
  personRoles,
  positionHoldings,
  positions,
  teams,
} from "@/db/schema";
import { draftPolicyVersion } from "@/lib/approvals/policies/commands/draft-policy-version";
import { publishPolicyVersion } from "@/lib/approvals/policies/commands/publish-policy-version";
import { seedApprovalPolicy } from "@/lib/approvals/policies/commands/seed-approval-policy";
import type { ApprovalFunction } from "@/lib/approvals/policies/domain/authority";
import { defaultGrants } from "@/lib/approvals/policies/domain/default-policy";
import type { ApprovalFacts } from "@/lib/approvals/policies/domain/facts";
import { decideStep } from "@/lib/approvals/requests/commands/decide-step";
import { requestApproval } from "@/lib/approvals/requests/commands/request-approval";
import type { DecideStep, RequestApproval } from "@/lib/approvals/requests/inputs";
import type { Actor, Person } from "@/lib/kernel/actor";
import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import type { Role } from "@/lib/kernel/permissions";
import { must, type Refusal, type Result } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import type { PersonName } from "./people";
import { as, monday, now, people } from "./world";

/** The default policy and matrix, in force now. */
export const policyInForce = async () =>
  must(await seedApprovalPolicy(await as("administrator"), await as("otherAdministrator")));

/** A deal of €20,000 on standard terms: nobody has to approve it until the given facts say otherwise. */
export async function deal(
  requester: PersonName,
  facts: Partial<ApprovalFacts> = {},
  given: Partial<RequestApproval> = {},
): Promise<RequestApproval> {
  const requesterId = (await people())[requester];
  const id = newId();
  return {
    subject: { kind: "agreement", id, label: `AGR-${id.slice(-6)} Cloud renewal`, href: `/agreements/${id}` },
    contentHash: sha256(`content ${id}`),
    requestedBy: requesterId,
    facts: {
      ...{ tcvMinor: 2_000_000, currency: "EUR", maxDiscountBps: 0, blendedDiscountBps: 0, termMonths: 24 },
      ...{ clauseDeviation: 0, organisationId: newId(), requesterId, clauseSetHash: sha256("standard clauses") },
      ...facts,
    },
    card: {
      title: "Cloud renewal",
      customer: "Northwind Traders",
      figures: [{ label: "Total value", value: "€20,000" }],
      differences: [],
      content: [{ heading: "Lines", rows: [{ label: "Cloud connect", value: "€20,000" }] }],
    },
    ...given,
  };
}

/** Asks for approval as the requester; answers the request, its content hash and the deal. */
export async function asked(
  requester: PersonName,
  facts: Partial<ApprovalFacts> = {},
  given: Partial<RequestApproval> = {},
) {
  const wanted = await deal(requester, facts, given);
  const answer = must(await requestApproval(await as(requester), wanted));
  return { ...answer, deal: wanted, contentHash: wanted.contentHash };
}

/** The step of a function. */
export async function stepOf(requestId: string, fn: ApprovalFunction = "sales", slot = 1) {
  const steps = await db.select().from(approvalSteps).where(eq(approvalSteps.requestId, requestId));
  const step = steps.find((each) => each.function === fn && each.slot === slot);
  if (!step) throw new Error(`No step of ${fn} ${slot} in ${requestId}`);
  return step;
}

export const requestState = async (requestId: string) =>
  (await db.select().from(approvalRequests).where(eq(approvalRequests.id, requestId)))[0]?.state;

/** This person's decision on a step; the content hash is the step's own unless given. */
export async function decides(
  person: PersonName | Actor,
  step: { readonly id: string; readonly contentHash: string },
  given: Partial<DecideStep> = {},
) {
  const ctx = typeof person === "string" ? await as(person) : await contextFor(person, { now: now() });
  return decideStep(ctx, {
    stepId: step.id,
    contentHash: step.contentHash,
    decision: "approve",
    reason: null,
    ...given,
  });
}

/** The reason of a refusal, or undefined when it was done. */
export const refusalOf = (answer: Result<unknown, Refusal>): string | undefined =>
  answer.ok ? undefined : answer.refusal.reason;

/** The next version of the authority matrix: the default with some grants changed, in force now. */
export async function newMatrix(change: (grants: DefaultGrants) => DefaultGrants) {
  const grants = change(defaultGrants);
  const draft = must(
    await draftPolicyVersion(await as("administrator"), {
      ...{ kind: "matrix", draftId: null, version: null },
      note: "Changed",
      grants: [...grants],
    }),
  );
  return must(
    await publishPolicyVersion(await as("otherAdministrator"), {
      ...{ kind: "matrix", draftId: draft.id, version: draft.version, effectiveFrom: null },
    }),
  );
}

type DefaultGrants = typeof defaultGrants;

/** Somebody new in a seat, with roles, from before any test. */
export async function newcomer(given: {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly level?: number;
  readonly businessFunction?: "sales" | "finance" | "legal";
}): Promise<Person> {
  const id = newId();
  const day = { validFrom: "2024-01-01" as const };
  const stamps = { createdAt: monday, changedAt: monday };
  const email = `${id}@dealdesk.example`;
  await db.insert(peopleTable).values({ id, name: given.name, email, activeFrom: "2024-01-01", ...stamps });
  await db
    .insert(personRoles)
    .values(given.roles.map((role) => ({ id: newId(), personId: id, role, ...day, ...stamps })));
  if (given.level !== undefined) {
    const [team] = await db.select().from(teams).limit(1);
    const positionId = newId();
    const seat = { businessFunction: given.businessFunction ?? "sales", level: given.level, teamId: team?.id ?? "" };
    await db.insert(positions).values({ id: positionId, title: `Seat of ${given.name}`, ...seat, ...stamps });
    await db.insert(positionHoldings).values({ id: newId(), positionId, personId: id, ...day, ...stamps });
  }
  return { kind: "person", id, name: given.name, email, roles: given.roles, sees: [id] };
}
