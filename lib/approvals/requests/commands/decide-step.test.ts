import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalDecisions, approvalRequests, approvalSteps, notifications, outboxMessages } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { asked, policyInForce } from "@/lib/testing/approvals";
import { as, drain, people } from "@/lib/testing/world";
import { decideStep } from "./decide-step";

beforeAll(policyInForce);

const stepOf = async (requestId: string, fn = "sales") => {
  const steps = await db.select().from(approvalSteps).where(eq(approvalSteps.requestId, requestId));
  const step = steps.find((each) => each.function === fn);
  if (!step) throw new Error(`No step of ${fn}`);
  return step;
};
const stateOf = async (requestId: string) =>
  (await db.select().from(approvalRequests).where(eq(approvalRequests.id, requestId)))[0]?.state;
const approve = (stepId: string, contentHash: string) => ({
  stepId,
  contentHash,
  decision: "approve" as const,
  reason: null,
});

test("reps, auditors and administrators decide nothing", async () => {
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800 });
  const step = await stepOf(requestId);
  for (const person of ["colleague", "auditor", "administrator", "catalog"] as const)
    await expect(decideStep(await as(person), approve(step.id, contentHash))).rejects.toThrow(NotAllowed);
});

test("a decision is a row with who, by what right, on which content and under which versions", async () => {
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800 });
  const step = await stepOf(requestId);
  const decided = must(await decideStep(await as("manager"), approve(step.id, contentHash)));
  expect(decided.requestState).toBe("approved");
  const [decision] = await db.select().from(approvalDecisions).where(eq(approvalDecisions.stepId, step.id));
  expect(decision).toMatchObject({
    outcome: "approved",
    contentHash,
    evidence: "Approved by Marta Okafor, Sales manager North",
    right: { seat: "Sales manager North", level: 2 },
  });
  expect((await journalOf(`approval:${requestId}`)).map((entry) => entry.type)).toEqual([
    "approval.granted",
    "approval.step_approved",
    "approval.asked",
    "approval.requested",
  ]);
  expect(await verifyStream(`approval:${requestId}`)).toEqual([]);
  const announced = await db.select().from(outboxMessages).where(eq(outboxMessages.type, "approval.granted"));
  expect(announced.map((each) => (each.event as { data: { requestId: string } }).data.requestId)).toContain(requestId);
});

test("fifty presses at once by several who could approve make one decision, and the others are told who made it", async () => {
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800 });
  const step = await stepOf(requestId);
  const chief = await as("chief");
  const deciders = [await as("manager"), await as("otherManager"), await as("director"), chief];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      decideStep(deciders[index % deciders.length] ?? chief, approve(step.id, contentHash)),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const winner = (await stepOf(requestId)).decidedBy;
  const name = deciders.find((ctx) => ctx.actor.kind === "person" && ctx.actor.id === winner)?.actor.name;
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal).toEqual({ reason: "already_decided", by: name, state: "approved" });
  const decisions = await db.select().from(approvalDecisions).where(eq(approvalDecisions.requestId, requestId));
  expect(decisions).toHaveLength(1);
});

test("returning needs a reason, ends the request, and the requester is told", async () => {
  const { requestId, contentHash, deal } = await asked("rep", { maxDiscountBps: 1_800, clauseDeviation: 2 });
  const step = await stepOf(requestId, "legal");
  const back = { stepId: step.id, contentHash, decision: "return" as const };
  expect(await decideStep(await as("legal"), { ...back, reason: null })).toMatchObject({
    refusal: { reason: "reason_needed" },
  });
  must(await decideStep(await as("legal"), { ...back, reason: "Liability must stay capped." }));
  expect(await stateOf(requestId)).toBe("returned");
  expect((await stepOf(requestId)).state).toBe("withdrawn");
  expect(await decideStep(await as("manager"), approve((await stepOf(requestId)).id, contentHash))).toMatchObject({
    refusal: { reason: "request_closed", state: "returned" },
  });
  await drain();
  const told = await db.select().from(notifications).where(eq(notifications.subjectId, deal.subject.id));
  expect(told).toMatchObject([{ personId: (await people()).rep, kind: "approval_returned", href: deal.subject.href }]);
});

test("all functions have to approve before the content may go on", async () => {
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800, clauseDeviation: 2 });
  must(await decideStep(await as("manager"), approve((await stepOf(requestId)).id, contentHash)));
  expect(await stateOf(requestId)).toBe("in_review");
  must(await decideStep(await as("legal"), approve((await stepOf(requestId, "legal")).id, contentHash)));
  expect(await stateOf(requestId)).toBe("approved");
});

test("another manager of the same level may decide although the requester's own was asked", async () => {
  const { requestId, contentHash } = await asked("rep", { maxDiscountBps: 1_800 });
  const step = await stepOf(requestId);
  expect(step.askedIds).toEqual([(await people()).manager]);
  expect((await decideStep(await as("otherManager"), approve(step.id, contentHash))).ok).toBe(true);
});
