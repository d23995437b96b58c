import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, decides, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import type { PersonName } from "@/lib/testing/people";
import { as, people } from "@/lib/testing/world";
import { escalateStep } from "./escalate-step";

beforeAll(policyInForce);

const raises = async (who: PersonName, stepId: string) =>
  escalateStep(await as(who), { stepId, reason: "Strategic customer" });
const open = async () => stepOf((await asked("rep", { maxDiscountBps: 1_800 })).requestId);

test("only the requester and those who could decide escalate", async () => {
  const step = await open();
  await expect(raises("catalog", step.id)).rejects.toThrow(NotAllowed);
  for (const person of ["colleague", "legal", "auditor"] as const)
    expect(refusalOf(await raises(person, step.id))).toBe("not_yours_to_escalate");
});

test("an escalation is recorded with its reason and takes the decision from the lower level", async () => {
  const step = await open();
  must(await raises("manager", step.id));
  const { director } = await people();
  expect(await stepOf(step.requestId)).toMatchObject({ level: 3, askedIds: [director], escalations: 1 });
  expect((await journalOf(`approval:${step.requestId}`))[1]).toMatchObject({
    type: "approval.step_escalated",
    data: { by: "person", reason: "Strategic customer", level: 3 },
  });
  expect(refusalOf(await decides("manager", step))).toBe("above_your_authority");
  expect((await decides("director", step)).ok).toBe(true);
});

test("twenty escalations at once go up one level after the other and never past the top", async () => {
  const step = await open();
  const answers = await Promise.all(Array.from({ length: 20 }, () => raises("rep", step.id)));
  // From manager to director to chief executive: two levels up, then there is nobody above.
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2);
  expect(new Set(answers.map(refusalOf))).toEqual(new Set([undefined, "nobody_above"]));
  expect((await stepOf(step.requestId)).askedIds).toEqual([(await people()).chief]);
});
