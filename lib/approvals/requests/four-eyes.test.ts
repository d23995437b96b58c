import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalDecisions, approvalSteps } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, deal, decides, newcomer, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import type { PersonName } from "@/lib/testing/people";
import { actor, as, asOwner, now, people, travelTo } from "@/lib/testing/world";
import { delegateAuthority } from "../delegations/commands/delegate-authority";
import { linkAccounts } from "../delegations/commands/link-accounts";
import { requestApproval } from "./commands/request-approval";

beforeAll(policyInForce);
// Each case has weeks of its own, so that no absence of one reaches into another.
beforeEach(() => travelTo(new Date(now().getTime() + 120 * 86_400_000)));

const discounted = { maxDiscountBps: 1_800 } as const;

const away = async (delegator: PersonName, delegate: PersonName, given: object = {}) =>
  delegateAuthority(await as(delegator), {
    ...{
      delegateId: (await people())[delegate],
      functions: ["sales"],
      capMinor: null,
      capCurrency: "EUR",
      reason: "Leave",
    },
    ...{ from: today(now()), until: addDays(today(now()), 14) },
    ...given,
  });

test("AB-30: nobody approves their own request, and the database refuses it too", async () => {
  const { requestId } = await asked("manager", discounted);
  const step = await stepOf(requestId);
  expect(refusalOf(await decides("manager", step))).toBe("own_request");
  const { manager } = await people();
  expect((await journalOf(`approval:${requestId}`))[0]).toMatchObject({
    type: "approval.decision_refused",
    actorId: manager,
    data: { outcome: "approved", refusal: "own_request" },
  });
  const written = asOwner((client) =>
    client.query(
      `insert into approval_decisions (id, request_id, step_id, outcome, content_hash, requested_by, conflicted_ids, decided_by,
         policy_id, matrix_id, current_matrix_id, evidence, at)
       select $1, r.id, $2, 'approved', r.content_hash, r.requested_by, r.conflicted_ids, $3, r.policy_id, r.matrix_id, r.matrix_id, 'x', now()
       from approval_requests r where r.id = $4`,
      [newId(), step.id, manager, requestId],
    ),
  );
  await expect(written).rejects.toThrow(/own request|four_eyes/);
  const forced = asOwner((client) =>
    client.query("update approval_steps set state = 'approved', decided_by = $1 where id = $2", [manager, step.id]),
  );
  await expect(forced).rejects.toThrow(/four_eyes/);
  const undecided = asOwner((client) =>
    client.query("update approval_requests set state = 'approved', closed_at = now() where id = $1", [requestId]),
  );
  await expect(undecided).rejects.toThrow(/approved by all of its steps/);
});

test("AB-31: one's own request is not approved through the group of managers who are asked", async () => {
  const { manager } = await people();
  const { requestId } = await asked("manager", discounted);
  const step = await stepOf(requestId);
  expect(step.askedIds).not.toContain(manager);
  await db
    .update(approvalSteps)
    .set({ askedIds: [manager] })
    .where(eq(approvalSteps.id, step.id));
  expect(refusalOf(await decides("manager", step))).toBe("own_request");
});

test("AB-31: one's own request is not approved by a delegate, nor by oneself as a delegate", async () => {
  must(await away("otherManager", "finance"));
  const own = await stepOf((await asked("otherManager", discounted)).requestId);
  expect(refusalOf(await decides("finance", own))).toBe("own_request");
  const rep = await stepOf((await asked("rep", discounted)).requestId);
  expect((await decides("finance", rep)).ok).toBe(true);
  const asDelegate = await stepOf((await asked("manager", { maxDiscountBps: 2_500 })).requestId);
  must(await away("director", "manager"));
  expect(refusalOf(await decides("manager", asDelegate))).toBe("own_request");
});

test("AB-31: one's own request is not approved from a second account", async () => {
  const second = await newcomer({ name: "R. Lindqvist", roles: ["director"], level: 3 });
  const { rep } = await people();
  must(await linkAccounts(await as("administrator"), { personId: second.id, humanId: rep, reason: "Same person" }));
  const step = await stepOf((await asked("rep", discounted)).requestId);
  expect(refusalOf(await decides(second, step))).toBe("own_request");
  const decision = { decidedBy: second.id, stepId: step.id, outcome: "approved", at: now(), evidence: "x" } as const;
  const [request] = await db.query.approvalRequests.findMany({ where: (t) => eq(t.id, step.requestId) });
  if (!request) throw new Error("no request");
  const { contentHash, requestedBy, conflictedIds, policyId, matrixId } = request;
  const pins = { contentHash, requestedBy, conflictedIds, policyId, matrixId, currentMatrixId: matrixId };
  const written = db.insert(approvalDecisions).values({ id: newId(), requestId: request.id, ...pins, ...decision });
  await expect(written).rejects.toMatchObject({ cause: { message: expect.stringContaining("another account") } });
});

test("AB-31: an administrator approves nothing, whatever their session says they are", async () => {
  const both = newcomer({ name: "Nina Both", roles: ["administrator", "director"], level: 3 });
  await expect(both).rejects.toMatchObject({ cause: { constraint: "person_roles_administrator_period_excl" } });
  const step = await stepOf((await asked("rep", discounted)).requestId);
  const administrator = await actor("administrator");
  const stale = { ...administrator, roles: ["administrator", "director"] as const };
  expect(refusalOf(await decides(stale, step))).toBe("not_an_approver");
});

test("AB-31: nobody gets around it by asking in somebody else's name", async () => {
  const named = await deal("rep", discounted);
  const { requestId } = must(await requestApproval(await as("manager"), named));
  expect(refusalOf(await decides("manager", await stepOf(requestId)))).toBe("part_in_deal");
});

test("AB-31: whoever reports to the requester does not approve for them", async () => {
  const step = await stepOf((await asked("director", discounted)).requestId);
  expect(refusalOf(await decides("manager", step))).toBe("reports_to_requester");
  expect((await decides("chief", step)).ok).toBe(true);
});

test("AB-32: of two who decide one step at once, one decides and the other is told who", async () => {
  const step = await stepOf((await asked("rep", discounted)).requestId);
  const answers = await Promise.all([
    decides("manager", step),
    decides("director", step, { decision: "reject", reason: "No" }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const lost = answers.find((answer) => !answer.ok);
  expect(lost).toMatchObject({ refusal: { reason: "already_decided", by: expect.stringMatching(/Marta|Dario/) } });
});

test("AB-33: an approval of content that has changed meanwhile is refused and the step is void", async () => {
  const first = await asked("rep", discounted);
  const step = await stepOf(first.requestId);
  expect(refusalOf(await decides("manager", step, { contentHash: "a".repeat(64) }))).toBe("content_changed");
  must(await requestApproval(await as("rep"), { ...first.deal, contentHash: "b".repeat(64) }));
  expect(refusalOf(await decides("manager", step))).toBe("content_changed");
  expect((await stepOf(first.requestId)).state).toBe("invalidated");
});

test("AB-34: what was approved stands for content that is no worse, and small steps do not add up", async () => {
  const first = await asked("rep", discounted);
  must(await decides("manager", await stepOf(first.requestId)));
  const again = async (facts: object, mark: string) =>
    must(
      await requestApproval(await as("rep"), {
        ...{ ...first.deal, contentHash: mark.repeat(64), facts: { ...first.deal.facts, ...facts } },
      }),
    );
  const better = await again({ maxDiscountBps: 1_500 }, "b");
  expect(better.state).toBe("approved");
  expect(await stepOf(better.requestId)).toMatchObject({
    state: "carried_over",
    carriedFrom: (await stepOf(first.requestId)).id,
  });
  expect((await again({ maxDiscountBps: 1_800 }, "c")).state).toBe("approved");
  expect((await again({ maxDiscountBps: 1_900 }, "d")).state).toBe("in_review");
  expect((await again({ maxDiscountBps: 1_500, clauseSetHash: "other clauses" }, "e")).state).toBe("in_review");
  expect((await again({ maxDiscountBps: 1_500, termMonths: 25 }, "f")).state).toBe("in_review");
});

test("decisions are neither changed nor removed, and what was asked stays as it was asked", async () => {
  const { requestId } = await asked("rep", discounted);
  must(await decides("manager", await stepOf(requestId)));
  for (const statement of [
    sql`update approval_decisions set evidence = 'other'`,
    sql`delete from approval_decisions`,
    sql`update approval_requests set content_hash = 'other' where id = ${requestId}`,
    sql`update approval_requests set state = 'in_review', closed_at = null where id = ${requestId}`,
    sql`update approval_steps set state = 'pending', decided_by = null where request_id = ${requestId}`,
    sql`delete from approval_steps where request_id = ${requestId}`,
    sql`update authority_grants set value_minor = null`,
    sql`update approval_policies set hours_to_decide = 1`,
  ])
    await expect(db.execute(statement)).rejects.toThrow();
});
