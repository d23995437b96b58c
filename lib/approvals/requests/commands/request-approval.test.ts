import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { approvalDecisions, approvalRequests, approvalSteps, mails, notifications } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, deal, policyInForce } from "@/lib/testing/approvals";
import { as, drain, people } from "@/lib/testing/world";
import { decideStep } from "./decide-step";
import { requestApproval } from "./request-approval";

beforeAll(policyInForce);

const stepsOf = (requestId: string) =>
  db.select().from(approvalSteps).where(eq(approvalSteps.requestId, requestId)).orderBy(approvalSteps.function);

test("who does not sell cannot ask for an approval", async () => {
  for (const person of ["legal", "catalog", "auditor", "administrator"] as const)
    await expect(requestApproval(await as(person), await deal("rep"))).rejects.toThrow(NotAllowed);
});

test("a request records what was asked, of whom, and by which rule, and tells them by mail and notification", async () => {
  const { requestId, deal: wanted } = await asked("rep", { maxDiscountBps: 1_800 });
  const [step] = await stepsOf(requestId);
  const { manager } = await people();
  expect(step).toMatchObject({ function: "sales", level: 2, askedIds: [manager], state: "pending" });
  expect(step?.sentences).toEqual([
    "Discount 18 % is above 10 %: a sales manager decides. At 10 % no approval is needed.",
  ]);
  const entries = (await journalOf(`approval:${requestId}`)).map((entry) => entry.type);
  expect(entries.toSorted()).toEqual(["approval.asked", "approval.requested"]);
  await drain();
  const [mail] = await db
    .select()
    .from(mails)
    .where(eq(mails.subjectId, step?.id ?? ""));
  expect(mail).toMatchObject({ toAddress: "manager@dealdesk.example", purpose: "approval_wanted" });
  expect(mail?.text).toContain(`/inbox/${step?.id}`);
  const [notice] = await db
    .select()
    .from(notifications)
    .where(eq(notifications.subjectId, step?.id ?? ""));
  expect(notice).toMatchObject({ personId: manager, title: `Approve: ${wanted.subject.label}` });
});

test("fifty who ask for the same content at once make one request", async () => {
  const wanted = await deal("rep", { maxDiscountBps: 1_800 });
  const ctx = await as("rep");
  const answers = await Promise.all(Array.from({ length: 50 }, () => requestApproval(ctx, wanted)));
  expect(new Set(answers.map((answer) => must(answer).requestId)).size).toBe(1);
  const rows = await db.select().from(approvalRequests).where(eq(approvalRequests.subjectId, wanted.subject.id));
  expect(rows).toHaveLength(1);
});

test("a deal that no rule speaks of needs nobody, and that is a decision with the version of the policy", async () => {
  const { requestId, state } = await asked("rep", { maxDiscountBps: 1_000, tcvMinor: 5_000_000 });
  expect(state).toBe("not_required");
  const [decision] = await db.select().from(approvalDecisions).where(eq(approvalDecisions.requestId, requestId));
  expect(decision).toMatchObject({
    outcome: "not_required",
    decidedBy: null,
    evidence: "No rule of policy version 1 asks for approval",
  });
});

test("each function decides by itself, at once, at the level that its strictest rule asks for", async () => {
  const { requestId } = await asked("rep", { maxDiscountBps: 2_500, tcvMinor: 60_000_000, clauseDeviation: 2 });
  const steps = await stepsOf(requestId);
  const { director, finance, legal } = await people();
  expect(steps.map(({ function: fn, level, askedIds }) => [fn, level, askedIds])).toEqual([
    ["finance", 2, [finance]],
    ["legal", 2, [legal]],
    ["sales", 3, [director]],
  ]);
  expect(steps[2]?.sentences).toEqual([
    "Total value €600,000 is above €250,000: a sales director decides. At €250,000 a sales manager decides.",
    "Discount 25 % is above 20 %: a sales director decides. At 20 % a sales manager decides.",
  ]);
});

test("above a million two different people decide, here one of finance and one of sales", async () => {
  const { requestId, contentHash } = await asked("rep", { tcvMinor: 150_000_000, termMonths: 12 });
  expect((await stepsOf(requestId)).map((step) => `${step.function} ${step.slot}`)).toEqual(["finance 1", "sales 1"]);
  const chief = await as("chief");
  const [finance, sales] = await stepsOf(requestId);
  const approve = (stepId: string | undefined) =>
    decideStep(chief, { stepId: stepId ?? "", contentHash, decision: "approve", reason: null });
  expect((await approve(sales?.id)).ok).toBe(true);
  expect(await approve(finance?.id)).toMatchObject({ refusal: { reason: "already_acted" } });
});

test("other content replaces what waits, and what waited is no longer decided", async () => {
  const first = await asked("rep", { maxDiscountBps: 1_800 });
  const second = must(await requestApproval(await as("rep"), { ...first.deal, contentHash: "f".repeat(64) }));
  expect(second.requestId).not.toBe(first.requestId);
  const [old] = await db.select().from(approvalRequests).where(eq(approvalRequests.id, first.requestId));
  expect(old?.state).toBe("superseded");
  expect((await stepsOf(first.requestId)).map((step) => step.state)).toEqual(["invalidated"]);
});

test("an amount in another currency counts at the rate pinned with the policy", async () => {
  const { requestId } = await asked("rep", { currency: "JPY", tcvMinor: 10_000_000 });
  expect((await stepsOf(requestId)).map((step) => step.sentences[0])).toEqual([
    "Total value €62,000 is above €50,000: a sales manager decides. At €50,000 no approval is needed.",
  ]);
});
