import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, policyInForce, requestState, stepOf } from "@/lib/testing/approvals";
import { as } from "@/lib/testing/world";
import { approveSteps } from "./approve-steps";

beforeAll(policyInForce);

const several = async (count: number) => {
  const requests = [];
  for (let n = 0; n < count; n++) requests.push(await asked("rep", { maxDiscountBps: 1_800 }));
  return Promise.all(requests.map(async ({ requestId }) => stepOf(requestId)));
};
const named = (steps: { id: string; contentHash: string }[]) => ({
  steps: steps.map(({ id, contentHash }) => ({ stepId: id, contentHash })),
});

test("who does not approve one approves no ten", async () => {
  await expect(approveSteps(await as("rep"), named(await several(1)))).rejects.toThrow(NotAllowed);
});

test("each is decided and recorded by itself; what is refused says why and holds nothing up", async () => {
  const steps = await several(3);
  const own = await stepOf((await asked("manager", { maxDiscountBps: 1_800 })).requestId);
  const [first] = steps;
  const stale = { id: first?.id ?? "", contentHash: "0".repeat(64) };
  const { outcomes } = must(await approveSteps(await as("manager"), named([stale, own, ...steps.slice(1)])));
  expect(outcomes.map((each) => each.refusal?.reason ?? "approved")).toEqual([
    "content_changed",
    "own_request",
    "approved",
    "approved",
  ]);
  expect(await requestState(first?.requestId ?? "")).toBe("in_review");
  expect((await journalOf(`approval:${steps[2]?.requestId}`))[0]?.type).toBe("approval.granted");
});

test("the same ten pressed twice at once are approved once", async () => {
  const steps = await several(10);
  const [manager, director] = [await as("manager"), await as("director")];
  const answers = await Promise.all([approveSteps(manager, named(steps)), approveSteps(director, named(steps))]);
  const approved = answers.flatMap((answer) => must(answer).outcomes).filter((each) => each.refusal === null);
  expect(approved).toHaveLength(10);
});
