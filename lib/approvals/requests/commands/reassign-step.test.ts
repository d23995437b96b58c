import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, decides, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import type { PersonName } from "@/lib/testing/people";
import { as, people } from "@/lib/testing/world";
import { reassignStep } from "./reassign-step";

beforeAll(policyInForce);

const hands = async (from: PersonName, to: PersonName, stepId: string) =>
  reassignStep(await as(from), { stepId, personId: (await people())[to], reason: "Knows the customer" });
const open = async () => stepOf((await asked("rep", { maxDiscountBps: 1_800 })).requestId);

test("who is not asked and could not decide hands nothing on", async () => {
  const step = await open();
  await expect(hands("rep", "director", step.id)).rejects.toThrow(NotAllowed);
  expect(refusalOf(await hands("legal", "director", step.id))).toBe("not_yours_to_hand_on");
});

test("handing on is recorded with its reason, and asks the colleague alone", async () => {
  const step = await open();
  must(await hands("manager", "otherManager", step.id));
  const { otherManager } = await people();
  expect((await stepOf(step.requestId)).askedIds).toEqual([otherManager]);
  const [asked, handed] = await journalOf(`approval:${step.requestId}`);
  expect(handed).toMatchObject({
    type: "approval.step_reassigned",
    data: { to: "Milan Kovač", reason: "Knows the customer" },
  });
  expect(asked).toMatchObject({ type: "approval.asked", data: { personIds: [otherManager] } });
});

test("of two who hand one step on at once, both are heard one after the other and nothing is lost", async () => {
  const step = await open();
  const answers = await Promise.all([
    hands("manager", "otherManager", step.id),
    hands("otherManager", "director", step.id),
  ]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  const handed = (await journalOf(`approval:${step.requestId}`)).filter(
    (entry) => entry.type === "approval.step_reassigned",
  );
  expect(handed).toHaveLength(2);
});

test("nobody is asked who could not decide it, the requester least of all", async () => {
  const step = await open();
  expect(refusalOf(await hands("manager", "finance", step.id))).toBe("cannot_decide_it");
  const own = await stepOf((await asked("otherManager", { maxDiscountBps: 1_800 })).requestId);
  expect(refusalOf(await hands("director", "otherManager", own.id))).toBe("cannot_decide_it");
  must(await decides("manager", step));
  expect(refusalOf(await hands("manager", "director", step.id))).toBe("step_closed");
});
