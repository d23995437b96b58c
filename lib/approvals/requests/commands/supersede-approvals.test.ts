import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, decides, policyInForce, requestState, stepOf } from "@/lib/testing/approvals";
import { as } from "@/lib/testing/world";
import { supersedeApprovals } from "./supersede-approvals";

beforeAll(policyInForce);

test("who does not sell supersedes nothing", async () => {
  const { deal } = await asked("rep", { maxDiscountBps: 1_800 });
  for (const person of ["legal", "auditor", "administrator"] as const)
    await expect(supersedeApprovals(await as(person), { subject: deal.subject })).rejects.toThrow(NotAllowed);
});

test("an approval of older content lets nothing through any more, and the journal says why", async () => {
  const { requestId, deal } = await asked("rep", { maxDiscountBps: 1_800 });
  must(await decides("manager", await stepOf(requestId)));
  must(await supersedeApprovals(await as("rep"), { subject: deal.subject, contentHash: deal.contentHash }));
  expect(await requestState(requestId)).toBe("approved");
  must(await supersedeApprovals(await as("rep"), { subject: deal.subject, contentHash: "0".repeat(64) }));
  expect(await requestState(requestId)).toBe("superseded");
  expect((await journalOf(`approval:${requestId}`))[0]).toMatchObject({ type: "approval.superseded" });
  expect((await stepOf(requestId)).state).toBe("approved");
});

test("of ten at once one supersedes", async () => {
  const { deal } = await asked("rep", { maxDiscountBps: 1_800 });
  const rep = await as("rep");
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => supersedeApprovals(rep, { subject: deal.subject })),
  );
  expect(answers.map((answer) => must(answer).superseded).filter((count) => count > 0)).toEqual([1]);
});
