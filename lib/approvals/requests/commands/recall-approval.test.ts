import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, decides, policyInForce, refusalOf, requestState, stepOf } from "@/lib/testing/approvals";
import { as } from "@/lib/testing/world";
import { recallApproval } from "./recall-approval";
import { requestApproval } from "./request-approval";

beforeAll(policyInForce);

const open = () => asked("rep", { maxDiscountBps: 1_800 });

test("nobody but the requester recalls a request", async () => {
  const { requestId } = await open();
  await expect(recallApproval(await as("auditor"), { requestId, reason: null })).rejects.toThrow(NotAllowed);
  for (const person of ["colleague", "manager", "director"] as const)
    expect(refusalOf(await recallApproval(await as(person), { requestId, reason: null }))).toBe("not_your_request");
});

test("recalling is recorded, and what waited is not decided any more", async () => {
  const { requestId } = await open();
  const step = await stepOf(requestId);
  must(await recallApproval(await as("rep"), { requestId, reason: "Forgot a site" }));
  expect(await requestState(requestId)).toBe("recalled");
  expect((await journalOf(`approval:${requestId}`))[0]).toMatchObject({
    type: "approval.recalled",
    data: { reason: "Forgot a site" },
  });
  expect(refusalOf(await decides("manager", step))).toBe("request_closed");
});

test("of a recall and an approval at once, one happens", async () => {
  const { requestId } = await open();
  const step = await stepOf(requestId);
  const rep = await as("rep");
  const [recalled, approved] = await Promise.all([
    recallApproval(rep, { requestId, reason: null }),
    decides("manager", step),
  ]);
  expect([recalled.ok, approved.ok].filter(Boolean)).toHaveLength(1);
  expect(await requestState(requestId)).toBe(recalled.ok ? "recalled" : "approved");
});

test("what was recalled can be asked for again", async () => {
  const { requestId, deal } = await open();
  must(await recallApproval(await as("rep"), { requestId, reason: null }));
  const again = must(await requestApproval(await as("rep"), deal));
  expect(again).toMatchObject({ state: "in_review" });
  expect(again.requestId).not.toBe(requestId);
});
